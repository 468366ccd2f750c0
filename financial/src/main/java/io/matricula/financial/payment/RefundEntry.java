package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.financial.RefundId;

/**
 * Money that goes back: an entry of its own, linked to the charge it came with (R14).
 *
 * @param refundId the refund
 * @param chargeId the gateway's id of the charge
 * @param amount what is to go back; of a completed refund what did
 * @param state what became of it
 */
record RefundEntry(RefundId refundId, String chargeId, Money amount, RefundState state) {

    RefundEntry in(RefundState newState) {
        return new RefundEntry(refundId, chargeId, amount, newState);
    }

    RefundEntry of(Money newAmount) {
        return new RefundEntry(refundId, chargeId, newAmount, state);
    }

    /** Nothing is left of its money, because the provider took it. */
    boolean isGone() {
        return amount.isZero();
    }

    boolean isCompleted() {
        return state == RefundState.COMPLETED;
    }

    boolean isDone() {
        return isCompleted() || state == RefundState.RETURNED_OUTSIDE;
    }
}
