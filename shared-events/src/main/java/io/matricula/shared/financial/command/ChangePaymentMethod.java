package io.matricula.shared.financial.command;

import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Starts another charge for the same payment. No effect unless the payment is still awaited.
 *
 * @param paymentId the payment of the enrollment
 * @param method how the applicant pays
 * @param cardToken the provider's token of a card, never a card number (R23); only with CARD
 * @param dueAt the deadline, UTC
 * @param choice counts the ways to pay that were chosen since the payment is awaited, from 1, so that each makes one charge at most; 0
 *     if that is not known
 */
public record ChangePaymentMethod(
        @TargetAggregateIdentifier PaymentId paymentId,
        PaymentMethod method,
        @Nullable String cardToken,
        Instant dueAt,
        int choice) {

    /** Without the token, so that no log has it. */
    @Override
    public String toString() {
        return "ChangePaymentMethod[paymentId=" + paymentId + ", method=" + method + "]";
    }
}
