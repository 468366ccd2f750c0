package io.matricula.enrollment.offering;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Rule;
import java.util.Optional;

/** R10: at most one active enrollment per person and offering. */
@Rule("R10")
final class OneActiveEnrollmentPerPerson implements SeatPolicy {

    @Override
    public Optional<RefusalCode> objection(SeatRequest request) {
        boolean active = request.seats().hasSeated(request.student())
                || request.waitlist().has(request.student());
        return SeatPolicy.unless(!active, RefusalCode.ALREADY_ENROLLED);
    }
}
