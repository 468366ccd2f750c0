package io.matricula.query.enrollments;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.financial.PaymentMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrollmentRestsTest {

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, CARD, false",
        "REQUESTED, PIX, false",
        "PAID, CARD, false",
        "PAID, BOLETO, false",
        "AWAITING_PAYMENT, CARD, false",
        "AWAITING_PAYMENT, PIX, true",
        "AWAITING_PAYMENT, BOLETO, true",
        "WAITLISTED, CARD, true",
        "SEAT_OFFERED, CARD, true",
        "CONFIRMED, CARD, true",
        "REJECTED, CARD, true",
        "CANCELLED, CARD, true",
        "EXPIRED, PIX, true",
        "WITHDRAWN, CARD, true",
        "NEEDS_ATTENTION, CARD, true"
    })
    void anEnrollmentRestsUntilAPersonActs(EnrollmentStatus status, PaymentMethod method, boolean rests) {
        assertThat(EnrollmentRests.holds(status, method)).isEqualTo(rests);
    }
}
