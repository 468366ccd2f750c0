package io.matricula.enrollment.model;

/**
 * A step, and how many facts are handled before the next one; the saga may be behind.
 *
 * @param step what happens
 * @param handled how many facts at most
 */
record Turn(Step step, int handled) {

    static final int ALL = Integer.MAX_VALUE;

    @Override
    public String toString() {
        return handled == ALL ? step.sentence() : step.sentence() + ", and only " + handled + " facts are handled";
    }
}
