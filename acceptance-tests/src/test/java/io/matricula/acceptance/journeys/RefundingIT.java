package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Payment;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.AttentionItem;
import org.junit.jupiter.api.Test;

@Journey
class RefundingIT {

    private final Matricula matricula;
    private final Offering offering;

    RefundingIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(2).costing("100.00").open();
    }

    @Test
    void givesAPartBackThenTheRestAndNeverMore() {
        Payment payment = paidBy("tok_approved");

        assertThat(payment.refund("30.01").status()).isEqualTo(202);
        payment.awaitStatus("PARTIALLY_REFUNDED").awaitRefunded("30.01");
        assertRefused(payment.refund("70.00"), "REFUND_EXCEEDS_PAYMENT");

        assertThat(payment.refund("69.99").status()).isEqualTo(202);
        payment.awaitStatus("REFUNDED").awaitRefunded("100.00");
        assertThat(payment.refund("0.01").status()).isEqualTo(409);
    }

    @Test
    void givesAllBackWhenNoAmountIsNamed() {
        Payment payment = paidBy("tok_approved");

        var answer = payment.refundAll();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.string("refundId")).isNotBlank();
        payment.awaitStatus("REFUNDED").awaitRefunded("100.00");
    }

    @Test
    void isRefusedAsLongAsNothingWasPaid() {
        var enrollment =
                matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");

        assertRefused(enrollment.payment().awaitStatus("PENDING").refundAll(), "NOT_REFUNDABLE");
    }

    @Test
    void isRefusedAfterADecline() {
        var enrollment =
                matricula.enroll(Person.someone()).by(card("tok_declined")).in(offering);
        enrollment.awaitStatus("CANCELLED");

        assertRefused(enrollment.payment().refundAll(), "NOT_REFUNDABLE");
    }

    @Test
    void thatFailsNeedsAPersonAndLeavesThePlaceAsItIs() {
        var enrollment =
                matricula.enroll(Person.someone()).by(card("tok_refund_fails")).in(offering);
        enrollment.awaitStatus("CONFIRMED");

        assertThat(enrollment.payment().refundAll().status()).isEqualTo(202);

        enrollment.payment().awaitStatus("REFUND_FAILED").awaitRefunded("0.00");
        eventually(() -> assertThat(matricula.attention())
                .filteredOn(AttentionItem::enrollmentId, enrollment.id())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.kind()).isEqualTo("REFUND_FAILED");
                    assertThat(item.reason()).isEqualTo("REFUND_FAILED");
                    assertThat(item.step()).isNotBlank();
                }));

        assertThat(enrollment.now().status()).isEqualTo("CONFIRMED");
        assertThat(enrollment.resolveAttention("REFUNDED_OUTSIDE").status()).isEqualTo(202);

        eventually(() -> assertThat(matricula.attention())
                .extracting(AttentionItem::enrollmentId)
                .doesNotContain(enrollment.id()));
        assertThat(enrollment.now().status()).isEqualTo("CONFIRMED");
        assertThat(enrollment.facts()).contains("RefundFailed", "MatterRaised", "MatterResolved");
        assertRefused(enrollment.resolveAttention("CLOSED"), "NOT_IN_ATTENTION");
    }

    @Test
    void thatFailedMayBeTriedAgainAndStillNeedsAPersonWhenItFailsAgain() {
        var enrollment =
                matricula.enroll(Person.someone()).by(card("tok_refund_fails")).in(offering);
        enrollment.awaitStatus("CONFIRMED").payment().refundAll();
        enrollment.awaitAttention("REFUND_FAILED");

        assertThat(enrollment.retryAttention().status()).isEqualTo(202);

        eventually(() -> assertThat(enrollment.facts())
                .filteredOn("RefundFailed"::equals)
                .hasSizeGreaterThan(1));
        enrollment.awaitAttention("REFUND_FAILED");
        assertThat(enrollment.now().status()).isEqualTo("CONFIRMED");
    }

    @Test
    void thatFailedAndSucceedsOnceItIsTriedAgainIsNoMatterAnyMore() {
        var enrollment =
                matricula.enroll(Person.someone()).by(card("tok_refund_flaky")).in(offering);
        enrollment.awaitStatus("CONFIRMED").payment().refundAll();

        for (int failures = 1; failures <= 2; failures++) {
            int soFar = failures;
            eventually(() -> assertThat(enrollment.facts())
                    .filteredOn("RefundFailed"::equals)
                    .hasSize(soFar));
            enrollment.awaitAttention("REFUND_FAILED");
            assertThat(enrollment.retryAttention().status()).isEqualTo(202);
        }

        enrollment.awaitNoAttention();
        enrollment.payment().awaitStatus("REFUNDED").awaitRefunded("100.00");
        assertThat(enrollment.now().status()).isEqualTo("CONFIRMED");
        assertThat(enrollment.facts()).contains("MatterSettled");
    }

    @Test
    void thatFailsKeepsNobodyFromWithdrawing() {
        var enrollment =
                matricula.enroll(Person.someone()).by(card("tok_refund_fails")).in(offering);
        enrollment.awaitStatus("CONFIRMED").payment().refund("30.00");
        enrollment.awaitAttention("REFUND_FAILED");

        assertThat(enrollment.withdraw().status()).isEqualTo(202);

        offering.awaitSeats(0, 0, 2);
        enrollment.awaitEnd("NEEDS_ATTENTION", "REFUND_FAILED");
        assertThat(enrollment.resolveAttention("CLOSED").status()).isEqualTo(202);
        enrollment.awaitStatus("WITHDRAWN");
    }

    private Payment paidBy(String token) {
        return matricula
                .enroll(Person.someone())
                .by(card(token))
                .in(offering)
                .awaitStatus("CONFIRMED")
                .payment()
                .awaitStatus("CONFIRMED");
    }
}
