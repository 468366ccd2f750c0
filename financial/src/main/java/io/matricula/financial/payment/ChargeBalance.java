package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.Rule;

/**
 * R14: what became of the money of one charge. No more of it goes back than the school still holds.
 *
 * @param chargeId the gateway's id of the charge
 * @param came what came
 * @param gone what went back, given by the school or taken by the provider
 * @param claimed what refunds want that are open or may be tried again
 */
@Rule("R14")
record ChargeBalance(String chargeId, Money came, Money gone, Money claimed) {

    Money held() {
        return came.minus(gone);
    }

    /** What no refund has claimed. */
    Portion left() {
        return new Portion(chargeId, held().minus(claimed));
    }

    /** As much of the wanted money as is held. */
    Money atMost(Money wanted) {
        return wanted.exceeds(held()) ? held() : wanted;
    }

    /** As much of a claim as is held beside all other claims. */
    Money roomFor(Money claim) {
        Money over = claimed.minus(held());
        if (!over.isPositive()) {
            return claim;
        }
        return over.exceeds(claim) ? Money.zero(came.currency()) : claim.minus(over);
    }
}
