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
    private final Ledger paid = empty.charged("ch_1", PRICE);

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
        Ledger surplus = refunded(paid.charged("ch_2", PRICE), "surplus", "ch_2", "199.90", RefundState.COMPLETED);
        assertThat(PaymentStatus.of(Progress.PAID, PRICE, surplus)).isEqualTo(PaymentStatus.CONFIRMED);
    }

    @Test
    void anOpenRefundComesBeforeAFailedOne() {
        Ledger both = refunded(
                refunded(paid, "one", "ch_1", "1.00", RefundState.FAILED), "two", "ch_1", "2.00", RefundState.OPEN);
        assertThat(PaymentStatus.of(Progress.PAID, PRICE, both)).isEqualTo(PaymentStatus.REFUND_PENDING);
    }

    private static Ledger refunded(Ledger ledger, String name, String chargeId, String amount, RefundState state) {
        return ledger.refundRequested(refundId(name), chargeId, brl(amount)).refund(refundId(name), state);
    }
}
