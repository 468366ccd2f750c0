package io.matricula.financial.payment;

import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks what a payment is about right now; answered with a {@link PaymentQuote}, or refused with NOT_FOUND.
 *
 * @param paymentId the payment
 */
@AllowedTo(
        value = {Role.FINANCE, Role.OPERATOR},
        gateway = true)
public record QuotePayment(@TargetAggregateIdentifier PaymentId paymentId) {}
