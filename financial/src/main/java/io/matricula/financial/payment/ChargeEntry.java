package io.matricula.financial.payment;

import io.matricula.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that came.
 *
 * @param chargeId the gateway's id of the charge
 * @param amount what came
 * @param notificationId the gateway's id of the news; absent when the gateway said so itself
 */
record ChargeEntry(String chargeId, Money amount, @Nullable String notificationId) {

    boolean isBy(String otherChargeId) {
        return chargeId.equals(otherChargeId);
    }
}
