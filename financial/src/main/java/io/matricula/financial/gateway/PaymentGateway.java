package io.matricula.financial.gateway;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The payment provider. A stage that fails, or never completes, means that it is unknown what happened there. */
public interface PaymentGateway {

    /** Charges, or tells again what became of the charge with this key. */
    CompletionStage<ChargeAnswer> charge(ChargeOrder order);

    /** What became of the charge with this key; empty if the gateway has none. */
    CompletionStage<Optional<ChargeAnswer>> find(ChargeKey key);

    /** Gives money back, or tells again what became of the refund with this id. */
    CompletionStage<RefundAnswer> refund(RefundOrder order);
}
