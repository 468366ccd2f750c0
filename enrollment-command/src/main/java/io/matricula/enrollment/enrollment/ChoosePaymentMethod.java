package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.financial.PaymentMethod;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes the way to pay while the payment is awaited.
 *
 * @param enrollmentId the enrollment
 * @param method how the applicant pays
 * @param cardToken the provider's token of a card, never a card number (R23); only with CARD
 */
@AllowedTo(value = Role.REGISTRAR, holder = true)
record ChoosePaymentMethod(
        @TargetAggregateIdentifier EnrollmentId enrollmentId, PaymentMethod method, @Nullable String cardToken) {

    /** Without the token, so that no log has it. */
    @Override
    public String toString() {
        return "ChoosePaymentMethod[enrollmentId=" + enrollmentId + ", method=" + method + "]";
    }
}
