package io.matricula.financial.gateway;

import io.matricula.shared.Money;
import io.matricula.shared.financial.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway is asked to charge.
 *
 * @param key the same key is charged once, however often it comes
 * @param amount how much
 * @param method how the applicant pays
 * @param cardToken the provider's token of a card (R23)
 */
public record ChargeOrder(ChargeKey key, Money amount, PaymentMethod method, @Nullable String cardToken) {

    /** Without the token, so that no log has it. */
    @Override
    public String toString() {
        return "Charge " + key + " by " + method;
    }
}
