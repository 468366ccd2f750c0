package io.matricula.financial.payment;

import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records what became of a refund at the gateway.
 *
 * @param paymentId the payment of the enrollment
 * @param refundId the refund
 * @param succeeded whether the money went back
 * @param error what went wrong, for a person to read; never personal data
 */
public record RecordRefund(
        @TargetAggregateIdentifier PaymentId paymentId, RefundId refundId, boolean succeeded, @Nullable String error) {}
