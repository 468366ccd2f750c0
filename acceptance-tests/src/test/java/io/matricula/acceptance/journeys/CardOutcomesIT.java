package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.within;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Journey
class CardOutcomesIT {

    private final Matricula matricula;
    private final Offering offering;

    CardOutcomesIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(1).costing("50.00").open();
    }

    @ParameterizedTest
    @CsvSource({
        "tok_declined, PAYMENT_DECLINED",
        "tok_insufficient_funds, PAYMENT_DECLINED",
        "tok_fraud_suspected, FRAUD_SUSPECTED"
    })
    void aDeclinedCardEndsTheEnrollmentAndFreesTheSeat(String token, String reason) {
        var enrollment = matricula.enroll(Person.someone()).by(card(token)).in(offering);

        enrollment.awaitEnd("CANCELLED", reason);

        enrollment.payment().awaitStatus("DECLINED");
        offering.awaitSeats(0, 0, 1);
    }

    @ParameterizedTest
    @CsvSource({"tok_approved", "tok_flaky", "tok_refund_fails"})
    void anApprovedCardConfirmsTheEnrollment(String token) {
        var enrollment = matricula.enroll(Person.someone()).by(card(token)).in(offering);

        enrollment.awaitStatus("CONFIRMED");

        enrollment.payment().awaitStatus("CONFIRMED");
        offering.awaitSeats(0, 1, 0);
    }

    @Test
    void aChargeWhoseAnswerNeverComesIsReconciledWithinThirtySeconds() {
        var enrollment =
                matricula.enroll(Person.someone()).by(card("tok_timeout")).in(offering);

        within(Duration.ofSeconds(30), () -> assertThat(enrollment.now().status())
                .isEqualTo("CONFIRMED"));

        enrollment.payment().awaitStatus("CONFIRMED");
        assertThat(enrollment.facts()).containsOnlyOnce("PaymentConfirmed");
        offering.awaitSeats(0, 1, 0);
    }

    @Test
    void theCardTokenIsShownNowhere() {
        var enrollment = matricula
                .enroll(Person.someone())
                .by(card("tok_approved"))
                .in(offering)
                .awaitStatus("CONFIRMED");

        assertThat(matricula.get(enrollment.path()).text()).doesNotContain("tok_approved");
        assertThat(matricula.get(enrollment.payment().path()).text()).doesNotContain("tok_approved");
        assertThat(matricula.get(enrollment.path() + "/timeline").text()).doesNotContain("tok_approved");
    }
}
