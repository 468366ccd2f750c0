package io.matricula.enrollment.student;

import io.matricula.shared.Rule;
import io.matricula.shared.financial.TakeBackKind;

/** R34: whoever gets their money back from the bank owes it to the school; what the provider gave back by itself is nobody's debt. */
@Rule("R34")
final class ChargebackBeginsDebt {

    private ChargebackBeginsDebt() {}

    static boolean holds(TakeBackKind kind) {
        return switch (kind) {
            case CHARGED_BACK -> true;
            case REFUNDED -> false;
        };
    }
}
