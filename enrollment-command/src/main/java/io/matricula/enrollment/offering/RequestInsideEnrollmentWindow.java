package io.matricula.enrollment.offering;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Rule;
import java.util.Optional;

/** R8: requests are accepted only inside the enrollment window. */
@Rule("R8")
final class RequestInsideEnrollmentWindow implements SeatPolicy {

    @Override
    public Optional<RefusalCode> objection(SeatRequest request) {
        return SeatPolicy.unless(
                request.window().contains(request.requestedAt()), RefusalCode.OUTSIDE_ENROLLMENT_WINDOW);
    }
}
