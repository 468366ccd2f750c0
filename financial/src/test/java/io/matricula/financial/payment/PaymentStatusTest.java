package io.matricula.financial.payment;

import static io.matricula.financial.payment.PaymentFacts.PRICE;
import static io.matricula.financial.payment.PaymentFacts.brl;
import static io.matricula.financial.payment.PaymentFacts.refundId;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentStatusTest {

    private final Ledger empty = Ledger.in(PRICE.currency());
    private final Ledger paid = empty.charged(new ChargeEntry("ch_1", PRICE, null));

    @ParameterizedTest
    @CsvSource({"REQUESTED", "PENDING", "DECLINED", "EXPIRED"})
    void withoutMoneyTheProgressIsTheStatus(Progress progress) {
        assertThat(PaymentStatus.of(progress, PRICE, empty)).hasToString(progress.name());
    }

    @Test
    void leftUncertainShowsAsExpired() {
        assertThat(PaymentStatus.of(Progress.LEFT_UNCERTAIN, PRICE, empty)).isEqualTo(PaymentStatus.EXPIRED);
    }

    @ParameterizedTest(name = "{0} refunded and {1} is {2}")
    @CsvSource({
        "199.90, OPEN, REFUND_PENDING",
        "199.90, FAILED, REFUND_FAILED",
        "199.90, COMPLETED, REFUNDED",
        "0.01, OPEN, REFUND_PENDING",
        "0.01, COMPLETED, PARTIALLY_REFUNDED",
    })
    void oneRefund(String amount, RefundState state, PaymentStatus status) {
        assertThat(PaymentStatus.of(Progress.PAID, PRICE, refunded(paid, "one", "ch_1", amount, state)))
                .isEqualTo(status);
    }

    @Test
    void moneyWithoutRefundIsConfirmed() {
        assertThat(PaymentStatus.of(Progress.PAID, PRICE, paid)).isEqualTo(PaymentStatus.CONFIRMED);
    }

    @Test
    void aSurplusThatWentBackLeavesThePaymentConfirmed() {
        Ledger surplus = refunded(
                paid.charged(new ChargeEntry("ch_2", PRICE, null)), "surplus", "ch_2", "199.90", RefundState.COMPLETED);
        assertThat(PaymentStatus.of(Progress.PAID, PRICE, surplus)).isEqualTo(PaymentStatus.CONFIRMED);
    }

    @ParameterizedTest(name = "short money of a payment that ended as {0}: its refund {1} is {2}")
    @CsvSource({
        "EXPIRED, OPEN, REFUND_PENDING",
        "EXPIRED, FAILED, REFUND_FAILED",
        "EXPIRED, COMPLETED, EXPIRED",
        "EXPIRED, RETURNED_OUTSIDE, EXPIRED",
        "LEFT_UNCERTAIN, OPEN, REFUND_PENDING",
        "DECLINED, OPEN, REFUND_PENDING",
        "DECLINED, FAILED, REFUND_FAILED",
        "DECLINED, COMPLETED, DECLINED",
    })
    void shortMoneyThatGoesBackDoesNotMakeAPaymentPaid(Progress progress, RefundState state, PaymentStatus status) {
        Ledger few = empty.charged(new ChargeEntry("ch_1", brl("0.01"), null));
        assertThat(PaymentStatus.of(progress, PRICE, refunded(few, "few", "ch_1", "0.01", state)))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"REQUESTED", "PENDING"})
    void shortMoneyLeavesAPaymentAwaited(Progress progress) {
        Ledger few = empty.charged(new ChargeEntry("ch_1", brl("0.01"), null));
        assertThat(PaymentStatus.of(progress, PRICE, few)).hasToString(progress.name());
    }

    @ParameterizedTest(name = "{0} taken back by the provider is {1}")
    @CsvSource({"199.90, REFUNDED", "0.01, PARTIALLY_REFUNDED"})
    void whatTheProviderTookIsGone(String amount, PaymentStatus status) {
        Ledger taken = paid.takenBack(new ReturnEntry("ch_1", brl(amount), "ntf_9"));
        assertThat(PaymentStatus.of(Progress.PAID, PRICE, taken)).isEqualTo(status);
    }

    @Test
    void anOpenRefundComesBeforeAFailedOne() {
        Ledger both = refunded(
                refunded(paid, "one", "ch_1", "1.00", RefundState.FAILED), "two", "ch_1", "2.00", RefundState.OPEN);
        assertThat(PaymentStatus.of(Progress.PAID, PRICE, both)).isEqualTo(PaymentStatus.REFUND_PENDING);
    }

    private static Ledger refunded(Ledger ledger, String name, String chargeId, String amount, RefundState state) {
        return ledger.refundRequested(refundId(name), new Portion(chargeId, brl(amount)))
                .refund(refundId(name), brl(amount), state);
    }
}
