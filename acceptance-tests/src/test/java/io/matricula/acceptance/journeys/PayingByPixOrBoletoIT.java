package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.boleto;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Payable;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.Amount;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Journey
class PayingByPixOrBoletoIT {

    private final Matricula matricula;
    private final Offering offering;

    PayingByPixOrBoletoIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(3).costing("80.00").open();
    }

    static Stream<Payable> slowWaysToPay() {
        return Stream.of(pix(), boleto());
    }

    @ParameterizedTest
    @MethodSource("slowWaysToPay")
    void theSeatIsHeldUntilTheMoneyArrives(Payable way) {
        var enrollment = matricula.enroll(Person.someone()).by(way).in(offering).awaitStatus("AWAITING_PAYMENT");
        offering.awaitSeats(1, 0, 2);
        assertThat(enrollment.payment().awaitStatus("PENDING").now().method()).isEqualTo(way.method());

        assertThat(enrollment.payment().arrives().status()).isBetween(200, 204);

        enrollment.awaitStatus("CONFIRMED");
        enrollment.payment().awaitStatus("CONFIRMED");
        offering.awaitSeats(0, 1, 2);
    }

    @Test
    void aNotificationThatComesTwiceCountsOnce() {
        var enrollment =
                matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");

        enrollment.payment().awaitStatus("PENDING").arrives(Map.of("duplicate", true));
        enrollment.awaitStatus("CONFIRMED");
        quiet(matricula);

        assertThat(enrollment.now().status()).isEqualTo("CONFIRMED");
        assertThat(enrollment.facts()).containsOnlyOnce("PaymentConfirmed", "EnrollmentConfirmed");
        assertThat(enrollment.payment().now().status()).isEqualTo("CONFIRMED");
        assertThat(enrollment.payment().now().refunded()).isEqualTo(new Amount("0.00", "BRL"));
        offering.awaitSeats(0, 1, 2);
    }

    @Test
    void aStaleNotificationNeverMovesThePaymentBackwards() {
        var enrollment =
                matricula.enroll(Person.someone()).by(boleto()).in(offering).awaitStatus("AWAITING_PAYMENT");

        enrollment.payment().awaitStatus("PENDING").arrives(Map.of("outOfOrder", true));
        enrollment.awaitStatus("CONFIRMED");
        quiet(matricula);

        assertThat(enrollment.payment().now().status()).isEqualTo("CONFIRMED");
        assertThat(enrollment.now().status()).isEqualTo("CONFIRMED");
    }

    @Test
    void payingTwiceKeepsOneConfirmedPayment() {
        var enrollment =
                matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        enrollment.payment().awaitStatus("PENDING").arrives();
        enrollment.awaitStatus("CONFIRMED");

        enrollment.payment().arrives();
        quiet(matricula);

        assertThat(enrollment.facts()).containsOnlyOnce("PaymentConfirmed");
        assertThat(enrollment.payment().now().status()).isEqualTo("CONFIRMED");
    }

    @Test
    void aForgedNotificationIsTurnedAway() {
        var enrollment =
                matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");

        Answer answer = matricula.send(Call.post(
                "/v1/gateway-notifications",
                Map.of("paymentId", enrollment.payment().id(), "status", "PAID")));

        assertProblem(answer, 401);
        assertThat(enrollment.now().status()).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void theApplicantMayChooseAnotherWayWhilePaymentIsAwaited() {
        var enrollment =
                matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        enrollment.payment().awaitStatus("PENDING");

        assertThat(enrollment.payBy(card("tok_approved")).status()).isEqualTo(202);

        enrollment.awaitStatus("CONFIRMED");
        assertThat(enrollment.payment().awaitStatus("CONFIRMED").now().method()).isEqualTo("CARD");
        offering.awaitSeats(0, 1, 2);
    }

    @Test
    void theApplicantMayChangeToABankSlipAndPayThat() {
        var enrollment =
                matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        enrollment.payment().awaitStatus("PENDING");

        assertThat(enrollment.payBy(boleto()).status()).isEqualTo(202);
        eventually(() -> assertThat(enrollment.payment().now().method()).isEqualTo("BOLETO"));
        enrollment.payment().awaitStatus("PENDING").arrives();

        enrollment.awaitStatus("CONFIRMED");
        enrollment.payment().awaitStatus("CONFIRMED");
    }
}
