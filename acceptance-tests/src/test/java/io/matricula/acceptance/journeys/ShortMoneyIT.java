package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.boleto;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertNames;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Notification;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.SpeaksForTheGateway;
import io.matricula.acceptance.vocabulary.Views.Amount;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** R24: a place is confirmed only by all that is owed, by a charge of its own payment. */
@Journey
@SpeaksForTheGateway
class ShortMoneyIT {

    private final Matricula matricula;
    private final Offering offering;

    ShortMoneyIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(5).costing("100.00").open();
    }

    @Test
    void tooLittleMoneyConfirmsNothingUntilTheRestHasCome() {
        Enrollment enrollment = awaited();
        enrollment.payment().notified("a", "PAID", "0.01").notified("a", "PAID", "0.01");
        enrollment.payment().awaitReceived("0.01");
        quiet(matricula);
        assertThat(enrollment.now().status()).isEqualTo("AWAITING_PAYMENT");
        assertThat(enrollment.payment().now().status()).isEqualTo("PENDING");

        enrollment.payment().notified("b", "PAID", "99.99");

        enrollment.awaitStatus("CONFIRMED");
        enrollment.payment().awaitStatus("CONFIRMED").awaitReceived("100.00");
        assertThat(enrollment.payment().entries()).containsExactly("RECEIVED 0.01", "RECEIVED 99.99");
    }

    @Test
    void tooMuchMoneyConfirmsAndTheSurplusGoesBack() {
        Enrollment enrollment = awaited();

        enrollment.payment().notified("a", "PAID", "150.00");

        enrollment.awaitStatus("CONFIRMED");
        enrollment.payment().awaitRefunded("50.00").awaitStatus("CONFIRMED");
        quiet(matricula);
        assertThat(enrollment.now().status()).isEqualTo("CONFIRMED");
        assertThat(enrollment.payment().now().received()).isEqualTo(brl("150.00"));
        assertThat(enrollment.payment().now().surplus()).isEqualTo(brl("50.00"));
        assertThat(enrollment.payment().entries()).containsExactly("RECEIVED 150.00", "REFUNDED 50.00");
        assertThat(matricula.funnel(offering.term()).revenue()).isEqualTo(brl("100.00"));
    }

    @Test
    void theRestMayComeAnotherWayAndAllOfItGoesBackTheWaysItCame() {
        Enrollment enrollment = awaited();
        enrollment.payment().notified("a", "PAID", "40.00").awaitReceived("40.00");

        assertThat(enrollment.payBy(card("tok_approved")).status()).isEqualTo(202);

        enrollment.awaitStatus("CONFIRMED");
        enrollment.payment().awaitStatus("CONFIRMED").awaitReceived("100.00");
        assertThat(enrollment.payment().now().charges()).hasSize(2);
        assertThat(enrollment.payment().refund("70.00").status()).isEqualTo(202);
        enrollment.payment().awaitRefunded("70.00").awaitStatus("PARTIALLY_REFUNDED");
        assertThat(enrollment.payment().entries())
                .containsExactlyInAnyOrder("RECEIVED 40.00", "RECEIVED 60.00", "REFUNDED 40.00", "REFUNDED 30.00");
    }

    @Test
    void moneyForAForeignChargeIsRefusedAndNothingIsRecorded() {
        Enrollment enrollment = awaited();
        Enrollment other = awaited();
        Notification news = enrollment.payment().news("a", "PAID", "100.00");
        String foreign = other.payment().news("a", "PAID", "100.00").chargeId();

        assertNames(matricula.sendSigned(news.of(foreign)), 422, "chargeId");
        assertNames(matricula.sendSigned(news.of("ch_of_nobody")), 422, "chargeId");
        quiet(matricula);

        assertThat(enrollment.now().status()).isEqualTo("AWAITING_PAYMENT");
        assertThat(enrollment.payment().now().received()).isEqualTo(brl("0.00"));
    }

    @Test
    void aNotificationCountsForFiveMinutes() {
        Enrollment enrollment = awaited();
        Notification news = enrollment.payment().news("a", "PAID", "100.00");

        assertProblem(matricula.sendSigned(news.sent(Instant.now().minus(Duration.ofMinutes(6)))), 401);
        assertNames(matricula.sendSigned(news.sent(null)), 422, "sentAt");
        quiet(matricula);

        assertThat(enrollment.now().status()).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void aCancelledEnrollmentKeepsNoPartOfTheMoney() {
        Enrollment enrollment = awaited();
        enrollment.payment().notified("a", "PAID", "40.00").awaitReceived("40.00");

        enrollment.cancel();

        enrollment.awaitEnd("CANCELLED", "BY_APPLICANT");
        enrollment.payment().awaitRefunded("40.00").awaitStatus("EXPIRED");
        quiet(matricula);
        assertThat(enrollment.payment().entries()).containsExactly("RECEIVED 40.00", "REFUNDED 40.00");
        assertThat(matricula.funnel(offering.term()).revenue()).isEqualTo(brl("0.00"));
    }

    @Test
    void aBankSlipMayBePaidInThreeParts() {
        Enrollment enrollment =
                matricula.enroll(Person.someone()).by(boleto()).in(offering).awaitStatus("AWAITING_PAYMENT");

        enrollment
                .payment()
                .awaitStatus("PENDING")
                .notified("a", "PAID", "33.33")
                .notified("b", "PAID", "33.33")
                .notified("a", "PAID", "33.33")
                .notified("c", "PAID", "33.34");

        enrollment.awaitStatus("CONFIRMED");
        eventually(() -> assertThat(enrollment.payment().entries())
                .containsExactly("RECEIVED 33.33", "RECEIVED 33.33", "RECEIVED 33.34"));
    }

    private Enrollment awaited() {
        Enrollment enrollment =
                matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        enrollment.payment().awaitStatus("PENDING");
        return enrollment;
    }

    private static Amount brl(String amount) {
        return new Amount(amount, "BRL");
    }
}
