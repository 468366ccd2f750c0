package io.matricula.enrollment.offering;

import io.matricula.shared.Rule;

/**
 * R4: a free seat belongs to the head of the line. While the offering is suspended everybody keeps their place in line;
 * once it is closed no seat will come any more, and the line has to end.
 */
@Rule({"R4", "R16"})
final class LineMoves {

    private LineMoves() {}

    static boolean holds(OfferingStatus status, boolean seatFree, boolean someoneWaits) {
        return someoneWaits
                && switch (status) {
                    case OPEN -> seatFree;
                    case CLOSED -> true;
                    case DRAFT, SUSPENDED, CANCELLED -> false;
                };
    }
}
