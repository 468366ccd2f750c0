package io.matricula.enrollment.offering;

import io.matricula.shared.Rule;

/** R11: the capacity may not be lowered below held + confirmed. */
@Rule("R11")
final class CapacityCoversTakenSeats {

    private CapacityCoversTakenSeats() {}

    static boolean holds(int capacity, int taken) {
        return capacity >= taken;
    }
}
