package io.matricula.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.financial.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldDurationsTest {

    @ParameterizedTest
    @Tag("R2")
    @CsvSource({
        "CARD, 2027-01-01T00:15:00Z",
        "PIX, 2027-01-01T00:30:00Z",
        "BOLETO, 2027-01-04T00:00:00Z",
    })
    void theDeadlineDependsOnHowTheApplicantPays(PaymentMethod method, Instant deadline) {
        var durations = new HoldDurations(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofDays(3));
        assertThat(durations.deadline(Instant.parse("2027-01-01T00:00:00Z"), method))
                .isEqualTo(deadline);
    }
}
