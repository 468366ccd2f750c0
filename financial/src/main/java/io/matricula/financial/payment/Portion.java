package io.matricula.financial.payment;

import io.matricula.shared.Money;

/**
 * A part of the money that came by one charge.
 *
 * @param chargeId the gateway's id of the charge
 * @param amount how much of it
 */
record Portion(String chargeId, Money amount) {

    boolean isMoney() {
        return amount.isPositive();
    }

    Portion atMost(Money wanted) {
        return amount.exceeds(wanted) ? new Portion(chargeId, wanted) : this;
    }
}
