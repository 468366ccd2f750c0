package io.matricula.enrollment.offering;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Rule;
import java.util.Optional;

/** R8: requests are accepted only while the offering is open. */
@Rule("R8")
final class OfferingMustBeOpen implements SeatPolicy {

    @Override
    public Optional<RefusalCode> objection(SeatRequest request) {
        return SeatPolicy.unless(request.status() == OfferingStatus.OPEN, RefusalCode.OFFERING_NOT_OPEN);
    }
}
