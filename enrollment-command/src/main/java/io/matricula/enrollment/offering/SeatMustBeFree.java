package io.matricula.enrollment.offering;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Rule;
import java.util.Optional;

/** R1: held + confirmed seats never exceed the capacity. */
@Rule("R1")
final class SeatMustBeFree implements SeatPolicy {

    @Override
    public Optional<RefusalCode> objection(SeatRequest request) {
        return SeatPolicy.unless(request.seats().isFree(), RefusalCode.OFFERING_FULL);
    }
}
