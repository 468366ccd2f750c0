package io.matricula.enrollment.offering;

import io.matricula.shared.Rule;

/** R16: an offering may pause and go on, be closed, and in the end be cancelled; being where it is already is no step. */
@Rule("R16")
final class OfferingLifeCycle {

    private OfferingLifeCycle() {}

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
