package io.matricula.financial.gateway.simulated;

import io.matricula.financial.gateway.ChargeOrder;
import io.matricula.financial.gateway.FraudCheck;

/** Suspects one card. */
final class SimulatedFraudCheck implements FraudCheck {

    @Override
    public boolean suspects(ChargeOrder order) {
        return SimulatedCard.of(order.cardToken()) == SimulatedCard.FRAUD_SUSPECTED;
    }
}
