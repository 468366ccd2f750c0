package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.OfferingView;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** R16: a cancelled offering refunds everyone, whatever its refund schedule says. */
@Journey
class CancelledOfferingIT {

    private final Matricula matricula;
    private final Offering offering;

    CancelledOfferingIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula
                .anOffering()
                .withSeats(3)
                .withWaitlist(1)
                .costing("150.00")
                .startingOn(LocalDate.of(2020, 3, 1))
                .open();
    }

    @Test
    void sendsEverybodyHomeWithAllTheirMoney() {
        var gone = matricula.enroll(Person.someone()).by(card("tok_declined")).in(offering);
        gone.awaitEnd("CANCELLED", "PAYMENT_DECLINED");
        var ana = paidBy("tok_approved");
        var bia = paidBy("tok_approved");
        bia.payment().refund("20.00");
        bia.payment().awaitStatus("PARTIALLY_REFUNDED").awaitRefunded("20.00");
        var caio = matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        caio.payment().awaitStatus("PENDING");
        var davi = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(1);

        var answer = offering.cancel();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).endsWith(offering.path() + "/cancellation");
        Stream.of(ana, bia, caio, davi).forEach(student -> student.awaitEnd("CANCELLED", "OFFERING_CANCELLED"));
        Stream.of(ana, bia).map(Enrollment::payment).forEach(payment -> payment.awaitStatus("REFUNDED")
                .awaitRefunded("150.00"));
        caio.payment().awaitStatus("EXPIRED");
        assertThat(davi.now().paymentId()).isNull();
        gone.awaitEnd("CANCELLED", "PAYMENT_DECLINED");
        offering.awaitCancelled();
        assertThat(offering.cancellation()).satisfies(progress -> {
            assertThat(progress.offeringId()).isEqualTo(offering.id());
            assertThat(progress.total()).isEqualTo(4);
            assertThat(progress.ended()).isEqualTo(4);
            assertThat(progress.needsAttention()).isZero();
            assertThat(progress.startedAt()).isNotBlank();
        });
        eventually(() -> assertThat(offering.now())
                .extracting(OfferingView::status, OfferingView::held, OfferingView::confirmed, OfferingView::waitlisted)
                .containsExactly("CANCELLED", 0, 0, 0));
        eventually(() ->
                assertThat(matricula.funnel(offering.term()).revenue().amount()).isEqualTo("0.00"));
    }

    @Test
    void takesNobodyAnyMore() {
        offering.cancel();
        offering.awaitStatus("CANCELLED");

        matricula.enroll(Person.someone()).in(offering).awaitEnd("REJECTED", "OFFERING_NOT_OPEN");
        assertRefused(offering.resume(), "OFFERING_NOT_OPEN");
        assertRefused(offering.suspend(), "OFFERING_NOT_OPEN");
        assertRefused(offering.close(), "OFFERING_NOT_OPEN");

        quiet(matricula);
        offering.awaitStatus("CANCELLED");
    }

    @Test
    void withdrawsTheOfferOfASeat() {
        paidBy("tok_approved");
        paidBy("tok_approved");
        var leaving = paidBy("tok_approved");
        var called = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(1);
        leaving.withdraw();
        called.awaitStatus("SEAT_OFFERED");

        offering.cancel();

        called.awaitEnd("CANCELLED", "OFFERING_CANCELLED");
        assertProblem(called.payBy(card("tok_approved")), 409);
        quiet(matricula);
        assertThat(called.now().paymentId()).isNull();
    }

    @Test
    void givesMoneyBackThatComesAfterwards() {
        var late = matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        late.payment().awaitStatus("PENDING");
        offering.cancel();
        late.awaitEnd("CANCELLED", "OFFERING_CANCELLED");

        late.payment().arrives();

        late.payment().awaitStatus("REFUNDED").awaitRefunded("150.00");
        quiet(matricula);
        late.awaitEnd("CANCELLED", "OFFERING_CANCELLED");
    }

    @Test
    void countsARefundThatFailsUntilAPersonSettlesIt() {
        var ana = paidBy("tok_approved");
        var bia = paidBy("tok_refund_fails");

        offering.cancel();

        ana.awaitEnd("CANCELLED", "OFFERING_CANCELLED");
        bia.awaitEnd("NEEDS_ATTENTION", "REFUND_FAILED").awaitAttention("REFUND_FAILED");
        eventually(() -> assertThat(offering.cancellation().needsAttention()).isOne());

        assertThat(bia.resolveAttention("REFUNDED_OUTSIDE").status()).isEqualTo(202);

        bia.awaitNoAttention();
        bia.awaitEnd("CANCELLED", "OFFERING_CANCELLED");
        offering.awaitCancelled();
        eventually(() -> assertThat(offering.cancellation()).satisfies(progress -> {
            assertThat(progress.needsAttention()).isZero();
            assertThat(progress.ended()).isEqualTo(progress.total()).isEqualTo(2);
        }));
    }

    @Test
    void thatNobodyIsInIsCancelledAtOnceAndOnlyOnce() {
        offering.cancel();
        offering.awaitCancelled();
        quiet(matricula);
        long before = matricula.head();

        assertThat(offering.cancel().status()).isEqualTo(202);

        quiet(matricula);
        assertThat(matricula.head()).isEqualTo(before);
        assertThat(offering.cancellation().total()).isZero();
    }

    @Test
    void hasNoProgressToShowBeforeItIsCancelled() {
        assertProblem(matricula.get(offering.path() + "/cancellation"), 404);
    }

    private Enrollment paidBy(String token) {
        var enrollment =
                matricula.enroll(Person.someone()).by(card(token)).in(offering).awaitStatus("CONFIRMED");
        enrollment.payment().awaitStatus("CONFIRMED");
        return enrollment;
    }
}
