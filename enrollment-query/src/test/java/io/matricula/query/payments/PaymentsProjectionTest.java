package io.matricula.query.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.query.given.Given;
import io.matricula.query.given.Story;
import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.event.ChargeUncertain;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.PaymentDeclined;
import io.matricula.shared.financial.event.PaymentExpired;
import io.matricula.shared.financial.event.PaymentLeftUncertain;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentPending;
import io.matricula.shared.financial.event.RefundRetried;
import io.matricula.shared.financial.event.SurplusPaymentReceived;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaymentsProjectionTest {

    private final Story ana = Story.of("ana");
    private final PaymentPending pending = new PaymentPending(ana.payment(), ana.enrollment(), 1, "ch_1");
    private final PaymentExpired expired = new PaymentExpired(ana.payment(), ana.enrollment(), ExpiryReason.DEADLINE);

    private PaymentView after(Object... later) {
        return Given.facts(
                        PaymentsSlice.projection(),
                        Stream.concat(Stream.of(ana.paymentRequested()), Stream.of(later))
                                .toList())
                .then(ana.payment());
    }

    @Test
    void aNewPaymentIsItsFirstAttempt() {
        PaymentView payment = after();
        assertThat(payment.status()).isEqualTo(PaymentStatus.REQUESTED);
        assertThat(payment.amount()).isEqualTo(Story.PRICE);
        assertThat(payment.refunded()).isEqualTo(Money.of("0", "BRL"));
        assertThat(payment.attempts()).isOne();
        assertThat(payment.confirmedAt()).isNull();
        assertThat(payment.enrollmentId()).isEqualTo(ana.enrollment());
    }

    @Test
    void statusFollowsTheFacts() {
        var uncertain = new ChargeUncertain(ana.payment(), ana.enrollment(), 1);
        var declined = new PaymentDeclined(ana.payment(), ana.enrollment(), 1, DeclineReason.DECLINED, null);
        var left = new PaymentLeftUncertain(ana.payment(), ana.enrollment(), 1);
        assertThat(after(pending).status()).isEqualTo(PaymentStatus.PENDING);
        assertThat(after(uncertain).status()).isEqualTo(PaymentStatus.PENDING);
        assertThat(after(declined).status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(after(pending, expired).status()).isEqualTo(PaymentStatus.EXPIRED);
        assertThat(after(uncertain, left).status()).isEqualTo(PaymentStatus.EXPIRED);
        assertThat(after(pending, ana.paymentConfirmed()).status()).isEqualTo(PaymentStatus.CONFIRMED);
        assertThat(after(pending, ana.paymentConfirmed()).confirmedAt()).isEqualTo(Story.BEGIN.plusSeconds(2));
    }

    @Test
    void anotherMethodIsAnotherAttempt() {
        var pix = new PaymentMethodChanged(
                ana.payment(), ana.enrollment(), 2, Story.PRICE, PaymentMethod.PIX, null, Story.BEGIN);
        PaymentView payment = after(pending, pix);
        assertThat(payment.status()).isEqualTo(PaymentStatus.REQUESTED);
        assertThat(payment.method()).isEqualTo(PaymentMethod.PIX);
        assertThat(payment.attempts()).isEqualTo(2);
    }

    @Test
    void lateMoneyCounts() {
        var late = new LatePaymentReceived(ana.payment(), ana.enrollment(), 1, "ch_1", Story.PRICE, "n1");
        assertThat(after(pending, expired, late).status()).isEqualTo(PaymentStatus.CONFIRMED);
    }

    @Test
    void aFullRefund() {
        PaymentView open = after(ana.paymentConfirmed(), ana.refundRequested("r1", "199.90"));
        PaymentView done = after(
                ana.paymentConfirmed(), ana.refundRequested("r1", "199.90"), ana.refundCompleted("r1", "199.90", true));
        assertThat(open.status()).isEqualTo(PaymentStatus.REFUND_PENDING);
        assertThat(done.status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(done.refunded()).isEqualTo(Story.PRICE);
    }

    @Test
    void aRefundOfAPart() {
        PaymentView payment = after(
                ana.paymentConfirmed(), ana.refundRequested("r1", "50.00"), ana.refundCompleted("r1", "50.00", true));
        assertThat(payment.status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(payment.refunded()).isEqualTo(Money.of("50.00", "BRL"));
    }

    @Test
    void anotherOpenOrFailedRefundDecidesTheStatus() {
        Object[] open = {
            ana.paymentConfirmed(),
            ana.refundRequested("r1", "50.00"),
            ana.refundRequested("r2", "60.00"),
            ana.refundCompleted("r1", "50.00", false)
        };
        Object[] failed = {
            ana.paymentConfirmed(),
            ana.refundRequested("r1", "50.00"),
            ana.refundRequested("r2", "60.00"),
            ana.refundFailed("r2", "60.00"),
            ana.refundCompleted("r1", "50.00", false)
        };
        assertThat(after(open).status()).isEqualTo(PaymentStatus.REFUND_PENDING);
        assertThat(after(failed).status()).isEqualTo(PaymentStatus.REFUND_FAILED);
    }

    @Test
    void aFailedRefundMayBeTriedAgain() {
        var retried = new RefundRetried(
                ana.payment(), ana.enrollment(), new RefundId(NameBasedId.of("refund", "r1")), "ch_1", Story.PRICE);
        Object[] events = {
            ana.paymentConfirmed(), ana.refundRequested("r1", "199.90"), ana.refundFailed("r1", "199.90"), retried
        };
        assertThat(after(events).status()).isEqualTo(PaymentStatus.REFUND_PENDING);
    }

    @Test
    void surplusMoneyGoesBackWithoutRefundingThePayment() {
        var surplus = new SurplusPaymentReceived(ana.payment(), ana.enrollment(), 2, "ch_2", Story.PRICE, "n2");
        PaymentView payment = after(
                ana.paymentConfirmed(),
                surplus,
                ana.refundRequested("r1", "199.90"),
                ana.refundCompleted("r1", "199.90", true));
        assertThat(payment.status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(payment.charged()).isEqualTo(Money.of("399.80", "BRL"));
    }
}
