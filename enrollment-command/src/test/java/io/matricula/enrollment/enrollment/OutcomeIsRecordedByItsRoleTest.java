package io.matricula.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.access.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R32")
class OutcomeIsRecordedByItsRoleTest {

    @ParameterizedTest(name = "{0} is recorded by {1}, and by no other role")
    @CsvSource({"REFUNDED_OUTSIDE, FINANCE", "CLOSED, REGISTRAR"})
    void oneRoleRecordsIt(AttentionOutcome outcome, Role role) {
        assertThat(OutcomeIsRecordedByItsRole.holds(outcome, Set.of(role))).isTrue();
        assertThat(OutcomeIsRecordedByItsRole.holds(outcome, EnumSet.allOf(Role.class)))
                .isTrue();
        assertThat(OutcomeIsRecordedByItsRole.holds(outcome, EnumSet.complementOf(EnumSet.of(role))))
                .isFalse();
        assertThat(OutcomeIsRecordedByItsRole.holds(outcome, Set.of())).isFalse();
    }
}
