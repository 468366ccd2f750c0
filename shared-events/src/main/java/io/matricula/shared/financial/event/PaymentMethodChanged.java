package io.matricula.shared.financial.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The applicant pays another way; a new charge starts.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param attempt counts the charges of this payment from 1
 * @param amount money, exact to the cent
 * @param method how the applicant pays
 * @param cardToken the provider's token of a card, never a card number (R23); only with CARD
 * @param dueAt the deadline, UTC
 */
@Revision("1")
public record PaymentMethodChanged(
        PaymentId paymentId,
        EnrollmentId enrollmentId,
        int attempt,
        Money amount,
        PaymentMethod method,
        @Nullable String cardToken,
        Instant dueAt)
        implements FinancialEvent, ConcernsEnrollment {

    /** Without the token, so that no log has it. */
    @Override
    public String toString() {
        return "PaymentMethodChanged[paymentId=" + paymentId + ", method=" + method + "]";
    }
}
