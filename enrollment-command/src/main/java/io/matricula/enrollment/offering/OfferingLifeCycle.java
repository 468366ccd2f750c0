package io.matricula.enrollment.offering;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.Rule;

/** R16: an offering may pause and go on, be closed, and in the end be cancelled; being where it is already is no step. */
@Rule("R16")
final class OfferingLifeCycle {

    private OfferingLifeCycle() {}

    /** Whether it is a step; refused with OFFERING_NOT_OPEN where there is none to there. */
    static boolean isStep(OfferingStatus from, OfferingStatus to) {
        if (!allows(from, to)) {
            throw new Refused(RefusalCode.OFFERING_NOT_OPEN, "The offering is " + from + ".");
        }
        return from != to;
    }

    static boolean allows(OfferingStatus from, OfferingStatus to) {
        return from == to
                || switch (to) {
                    case DRAFT -> false;
                    case OPEN -> from == OfferingStatus.SUSPENDED;
                    case SUSPENDED -> from == OfferingStatus.OPEN;
                    case CLOSED -> from == OfferingStatus.OPEN || from == OfferingStatus.SUSPENDED;
                    case CANCELLED -> true;
                };
    }
}
