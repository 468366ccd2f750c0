package io.matricula.enrollment.offering;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Rule;
import java.util.Optional;

/** R3: a full offering waitlists only applicants who opted in, up to the size of its waitlist, and none once its window is over. */
@Rule("R3")
final class WaitlistIsOptIn {

    private WaitlistIsOptIn() {}

    /** Why an applicant who got no seat may not wait for one either; empty if they may. */
    static Optional<RefusalCode> objection(RefusalCode noSeat, boolean optedIn, boolean windowOver, Waitlist waitlist) {
        if (noSeat != RefusalCode.OFFERING_FULL || !optedIn) {
            return Optional.of(noSeat);
        }
        if (windowOver) {
            return Optional.of(RefusalCode.OUTSIDE_ENROLLMENT_WINDOW);
        }
        return SeatPolicy.unless(!waitlist.isFull(), RefusalCode.WAITLIST_FULL);
    }
}
