package io.matricula.enrollment.offering;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Rule;
import java.util.Optional;

/** R4: a freed or added seat belongs to the head of the waitlist; no applicant outside of it gets the seat meanwhile. */
@Rule("R4")
final class SeatIsNotWaitedFor implements SeatPolicy {

    @Override
    public Optional<RefusalCode> objection(SeatRequest request) {
        return SeatPolicy.unless(request.waitlist().isEmpty(), RefusalCode.OFFERING_FULL);
    }
}
