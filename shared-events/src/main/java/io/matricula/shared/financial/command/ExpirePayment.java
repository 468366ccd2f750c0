package io.matricula.shared.financial.command;

import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Stops waiting for the money. The answer is a fact: PaymentExpired, or PaymentLeftUncertain; none if the payment has ended.
 *
 * @param paymentId the payment of the enrollment
 * @param reason why, as a constant or in the actor's words
 */
public record ExpirePayment(@TargetAggregateIdentifier PaymentId paymentId, ExpiryReason reason) {}
