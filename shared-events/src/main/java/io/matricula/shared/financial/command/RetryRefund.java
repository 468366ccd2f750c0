package io.matricula.shared.financial.command;

import io.matricula.shared.financial.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tries the failed refunds of a payment again.
 *
 * @param paymentId the payment of the enrollment
 */
public record RetryRefund(@TargetAggregateIdentifier PaymentId paymentId) {}
