package io.matricula.shared.financial.command;

import io.matricula.shared.financial.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks the gateway again what became of a charge whose outcome is unknown.
 *
 * @param paymentId the payment of the enrollment
 */
public record RequestReconciliation(@TargetAggregateIdentifier PaymentId paymentId) {}
