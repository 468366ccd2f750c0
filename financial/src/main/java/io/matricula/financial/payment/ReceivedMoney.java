package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.PartialPaymentReceived;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.SurplusPaymentReceived;
import java.util.Objects;

/**
 * What the money leads to that came with news of a charge.
 *
 * @param payment what is known of the payment
 * @param news what the gateway says
 * @param money what came, and what of it counts
 */
record ReceivedMoney(PaymentState payment, RecordCharge news, IncomingMoney money) {

    Facts confirmed() {
        return Facts.of(new PaymentConfirmed(
                        payment.id(),
                        payment.enrollmentId(),
                        news.attempt(),
                        chargeId(),
                        money.counted(),
                        news.notificationId()))
                .and(surplus(money.surplus()));
    }

    Facts late() {
        return Facts.of(new LatePaymentReceived(
                        payment.id(),
                        payment.enrollmentId(),
                        news.attempt(),
                        chargeId(),
                        money.counted(),
                        news.notificationId()))
                .and(surplus(money.surplus()));
    }

    Facts tooLittle() {
        return Facts.of(new PartialPaymentReceived(
                payment.id(),
                payment.enrollmentId(),
                news.attempt(),
                chargeId(),
                money.fresh(),
                money.stillMissing(),
                news.notificationId()));
    }

    Facts tooLittleTooLate() {
        return tooLittle().and(RefundAllocation.ofLeftovers(withIt()));
    }

    /** The payment had ended without knowing whether the payer was charged, and now it is known. */
    Facts tooLittleAfterAll() {
        return tooLittle().and(new ExpiryDecision(withIt(), ExpiryReason.DEADLINE).expired());
    }

    Facts surplus() {
        return surplus(money.fresh());
    }

    private Facts surplus(Money surplus) {
        return surplus.isPositive()
                ? Facts.of(new SurplusPaymentReceived(
                                payment.id(),
                                payment.enrollmentId(),
                                news.attempt(),
                                chargeId(),
                                surplus,
                                news.notificationId()))
                        .and(RefundAllocation.ofSurplus(payment, new Portion(chargeId(), surplus)))
                : Facts.NONE;
    }

    private PaymentState withIt() {
        var entry = new ChargeEntry(chargeId(), money.fresh(), news.notificationId());
        return payment.with(payment.ledger().charged(entry));
    }

    private String chargeId() {
        return Objects.requireNonNull(news.chargeId(), "the id of the charge");
    }
}
