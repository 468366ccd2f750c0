package io.matricula.shared.financial.command;

import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the money of one enrollment. Repeating it changes nothing.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param amount money, exact to the cent
 * @param method how the applicant pays
 * @param cardToken the provider's token of a card, never a card number (R23); only with CARD
 * @param dueAt the deadline, UTC
 */
public record RequestPayment(
        @TargetAggregateIdentifier PaymentId paymentId,
        EnrollmentId enrollmentId,
        Money amount,
        PaymentMethod method,
        @Nullable String cardToken,
        Instant dueAt) {

    /** Without the token, so that no log has it. */
    @Override
    public String toString() {
        return "RequestPayment[paymentId=" + paymentId + ", method=" + method + "]";
    }
}
