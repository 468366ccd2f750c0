package io.matricula.financial.gateway;

import io.matricula.shared.financial.DeclineReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One charge: the fraud check first, then the gateway. */
final class Charging {

    private static final Logger LOG = LoggerFactory.getLogger(Charging.class);

    private final FraudCheck fraudCheck;
    private final ResilientGateway gateway;

    Charging(FraudCheck fraudCheck, ResilientGateway gateway) {
        this.fraudCheck = fraudCheck;
        this.gateway = gateway;
    }

    /** What became of it; of unknown outcome if the gateway did not answer. */
    ChargeAnswer charge(ChargeOrder order) {
        return fraudCheck.suspects(order) ? ChargeAnswer.declined(DeclineReason.FRAUD_SUSPECTED) : ask(order);
    }

    private ChargeAnswer ask(ChargeOrder order) {
        try {
            return gateway.charge(order);
        } catch (GatewayUnreachable unreachable) {
            LOG.warn("{}: {}", order, unreachable.getMessage());
            return ChargeAnswer.none();
        }
    }
}
