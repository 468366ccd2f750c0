package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.event.RefundCompleted;

/**
 * What is known of a payment when it decides.
 *
 * @param id the payment
 * @param enrollmentId the enrollment it pays for
 * @param amount what is owed
 * @param progress how far it has come, refunds aside
 * @param attempts the charges so far
 * @param ledger the money that came and went
 */
record PaymentState(
        PaymentId id, EnrollmentId enrollmentId, Money amount, Progress progress, Attempts attempts, Ledger ledger) {

    Money missing() {
        return amount.minus(ledger.left());
    }

    PaymentStatus status() {
        return PaymentStatus.of(progress, amount, ledger);
    }

    ReturnedOutside returnedOutside() {
        return new ReturnedOutside(ledger, progress == Progress.PAID);
    }

    PaymentState with(Ledger newLedger) {
        return new PaymentState(id, enrollmentId, amount, progress, attempts, newLedger);
    }

    RefundCompleted completed(RefundEntry refund) {
        boolean settled = ledger.isSettledBy(refund.refundId());
        return new RefundCompleted(id, enrollmentId, refund.refundId(), refund.amount(), settled);
    }
}
