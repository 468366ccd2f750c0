package io.matricula.enrollment.enrollment;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.access.Role;
import java.util.Set;

/** R32: those who count money record that it went back outside, and the academic office records that a matter is closed. */
@Rule("R32")
final class OutcomeIsRecordedByItsRole {

    private OutcomeIsRecordedByItsRole() {}

    static boolean holds(AttentionOutcome outcome, Set<Role> roles) {
        return roles.contains(
                switch (outcome) {
                    case REFUNDED_OUTSIDE -> Role.FINANCE;
                    case CLOSED -> Role.REGISTRAR;
                });
    }
}
