package io.matricula.enrollment.offering;

import io.matricula.shared.Rule;
import java.time.Instant;

/**
 * R4: a free seat belongs to the head of the waitlist. While the offering is suspended, or its window has yet to open, all who
 * wait keep their places; once it is closed, or its window over, no seat will come any more, and the waitlist has to end.
 */
@Rule({"R4", "R8", "R16"})
final class WaitlistMoves {

    private WaitlistMoves() {}

    static boolean holds(
            OfferingStatus status, EnrollmentWindow window, Instant now, boolean seatFree, boolean someoneWaits) {
        return someoneWaits
                && switch (status) {
                    case OPEN -> window.isOver(now) || (seatFree && window.hasOpened(now));
                    case CLOSED -> true;
                    case DRAFT, SUSPENDED, CANCELLED -> false;
                };
    }
}
