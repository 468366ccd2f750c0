package io.matricula.enrollment.unpaid;

/**
 * How many unpaid places a person may have.
 *
 * @param most at least one
 */
record UnpaidLimit(int most) {

    UnpaidLimit {
        if (most < 1) {
            throw new IllegalArgumentException("matricula.max-unpaid must be at least 1, but is " + most);
        }
    }

    boolean leavesRoomBeside(int counted) {
        return counted < most;
    }
}
