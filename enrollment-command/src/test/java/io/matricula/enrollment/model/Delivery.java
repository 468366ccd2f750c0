package io.matricula.enrollment.model;

/**
 * How facts come to those who follow them.
 *
 * @param facts how many come in one transaction
 * @param mishap what goes wrong
 */
record Delivery(int facts, Mishap mishap) {

    @Override
    public String toString() {
        return facts + (mishap == Mishap.NONE ? "" : " " + mishap);
    }
}
