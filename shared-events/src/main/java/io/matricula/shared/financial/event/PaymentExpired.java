package io.matricula.shared.financial.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.serialization.Revision;

/**
 * The money is no longer awaited.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param reason why, as a constant or in the actor's words
 */
@Revision("1")
public record PaymentExpired(PaymentId paymentId, EnrollmentId enrollmentId, ExpiryReason reason)
        implements FinancialEvent, MovesEnrollment {}
