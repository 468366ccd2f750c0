package io.matricula.financial.gateway;

import io.matricula.shared.financial.PaymentId;

/**
 * The idempotency key of a charge at the gateway.
 *
 * @param paymentId the payment
 * @param attempt counts the charges of the payment from 1
 */
public record ChargeKey(PaymentId paymentId, int attempt) {

    /** As the gateway gets it: {@code paymentId/attempt}. */
    @Override
    public String toString() {
        return paymentId + "/" + attempt;
    }
}
