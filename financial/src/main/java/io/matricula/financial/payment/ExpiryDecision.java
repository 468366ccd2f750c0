package io.matricula.financial.payment;

import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.event.PaymentExpired;
import io.matricula.shared.financial.event.PaymentLeftUncertain;

/**
 * What the end of the waiting leads to: whatever has come goes back.
 *
 * @param payment what is known of the payment
 * @param reason why it waits no longer
 */
record ExpiryDecision(PaymentState payment, ExpiryReason reason) {

    Facts facts() {
        Attempt current = payment.attempts().current();
        return switch (new Expiry(payment.progress(), current.state()).meaning()) {
            case NOTHING_NEW -> Facts.NONE;
            case EXPIRED -> expired();
            case LEFT_UNCERTAIN -> leftUncertain(current.number());
        };
    }

    Facts expired() {
        return Facts.of(new PaymentExpired(payment.id(), payment.enrollmentId(), reason))
                .and(RefundAllocation.ofLeftovers(payment));
    }

    private Facts leftUncertain(int attempt) {
        return Facts.of(new PaymentLeftUncertain(payment.id(), payment.enrollmentId(), attempt))
                .and(RefundAllocation.ofLeftovers(payment));
    }
}
