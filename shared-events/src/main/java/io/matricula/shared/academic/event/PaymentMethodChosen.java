package io.matricula.shared.academic.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentMethod;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The applicant wants to pay another way.
 *
 * @param enrollmentId the enrollment
 * @param method how the applicant pays
 * @param cardToken the provider's token of a card, never a card number (R23); only with CARD
 * @param choice counts the ways to pay that were chosen since the payment is awaited, from 1; 0 in revision 1
 * @param dueAt the new deadline, UTC; absent in revision 1
 */
@Revision("2")
public record PaymentMethodChosen(
        EnrollmentId enrollmentId,
        PaymentMethod method,
        @Nullable String cardToken,
        int choice,
        @Nullable Instant dueAt)
        implements AcademicEvent, MovesEnrollment {
    /** Without the token, so that no log has it. */
    @Override
    public String toString() {
        return "PaymentMethodChosen[enrollmentId=" + enrollmentId + ", method=" + method + "]";
    }
}
