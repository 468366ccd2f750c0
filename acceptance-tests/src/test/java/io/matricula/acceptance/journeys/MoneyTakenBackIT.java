package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.SpeaksForTheGateway;
import io.matricula.acceptance.vocabulary.Views.Amount;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R34: what the provider takes back is gone, once, and the place stays. */
@Journey
@SpeaksForTheGateway
class MoneyTakenBackIT {

    private final Matricula matricula;
    private final Offering offering;

    MoneyTakenBackIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(3).costing("100.00").open();
    }

    @Test
    void aChargebackShowsAndThePlaceStays() {
        Enrollment enrollment = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        enrollment.payment().notified("a", "CHARGED_BACK", "100.00").notified("a", "CHARGED_BACK", "100.00");

        enrollment.payment().awaitStatus("REFUNDED").awaitRefunded("100.00");
        quiet(matricula);
        assertThat(enrollment.now().status()).isEqualTo("CONFIRMED");
        assertThat(enrollment.payment().entries()).containsExactly("RECEIVED 100.00", "CHARGED_BACK 100.00");
        assertThat(revenue()).isEqualTo(brl("0.00"));
    }

    @Test
    void whatABankTakesBackIsOwedOnceAndBlocksNothingBeforeItIsDue() {
        Person ana = Person.someone();
        Enrollment enrollment = matricula.enroll(ana).in(offering).awaitStatus("CONFIRMED");

        enrollment.payment().notified("a", "CHARGED_BACK", "100.00").notified("a", "CHARGED_BACK", "100.00");

        eventually(() -> assertThat(debtsOf(enrollment.studentId())).containsExactly("OPEN 100.00"));
        matricula.enroll(ana).in(matricula.anOffering().open()).awaitStatus("CONFIRMED");
        quiet(matricula);
        assertThat(debtsOf(enrollment.studentId())).containsExactly("OPEN 100.00");
    }

    private List<String> debtsOf(String student) {
        return matricula
                .get("/v1/students/" + student)
                .json()
                .path("debts")
                .valueStream()
                .map(debt -> debt.path("status").asString() + " "
                        + debt.at("/amount/amount").asString())
                .toList();
    }

    @Test
    void aRefundOfTheProviderIsAnEntryOfThePayment() {
        Enrollment enrollment = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        enrollment.payment().notified("a", "REFUNDED", "30.00");

        enrollment.payment().awaitStatus("PARTIALLY_REFUNDED").awaitRefunded("30.00");
        assertThat(enrollment.payment().refundAll().status()).isEqualTo(202);
        enrollment.payment().awaitStatus("REFUNDED").awaitRefunded("100.00");
        assertThat(enrollment.payment().entries())
                .containsExactly("RECEIVED 100.00", "REFUNDED 30.00", "REFUNDED 70.00");
    }

    @Test
    void moreThanCameIsNeverTaken() {
        Enrollment enrollment = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        enrollment.payment().notified("a", "REFUNDED", "60.00").notified("b", "CHARGED_BACK", "60.00");

        enrollment.payment().awaitStatus("REFUNDED").awaitRefunded("100.00");
        assertThat(enrollment.payment().entries())
                .containsExactly("RECEIVED 100.00", "REFUNDED 60.00", "CHARGED_BACK 40.00");
    }

    @Test
    void newsOfMoneyThatHasNotComeIsToBeSentAgain() {
        Enrollment enrollment =
                matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        enrollment.payment().awaitStatus("PENDING");

        assertProblem(matricula.sendSigned(enrollment.payment().news("a", "CHARGED_BACK", "100.00")), 409);
        enrollment.payment().arrives();
        enrollment.awaitStatus("CONFIRMED");
        enrollment.payment().notified("a", "CHARGED_BACK", "100.00");

        enrollment.payment().awaitStatus("REFUNDED");
    }

    private Amount revenue() {
        return matricula.funnel(offering.term()).revenue();
    }

    private static Amount brl(String amount) {
        return new Amount(amount, "BRL");
    }
}
