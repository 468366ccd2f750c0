package io.matricula.query.enrollments;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.security.access.Caller;
import io.matricula.platform.security.access.UpdatesTicket;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    private static final EnrollmentId ENROLLMENT = new EnrollmentId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({"REGISTRAR, false", "FINANCE, false", "AUDITOR, true"})
    void isForThoseWhoReadItOnlyBecauseAuditorsReadEverything(Role role, boolean masked) {
        assertThat(Masking.isFor(Caller.withRoles("maria", Set.of(role)))).isEqualTo(masked);
        assertThat(Masking.isFor(Caller.withRoles("maria", EnumSet.of(role, Role.REGISTRAR))))
                .isFalse();
    }

    @Test
    void isNotForTheApplicant() {
        assertThat(Masking.isFor(Caller.holding(ENROLLMENT))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void isWhatTheTicketSays(boolean masked) {
        assertThat(Masking.isFor(Caller.showing(new UpdatesTicket(ENROLLMENT, masked, Instant.EPOCH))))
                .isEqualTo(masked);
    }
}
