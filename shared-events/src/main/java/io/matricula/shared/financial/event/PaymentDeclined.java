package io.matricula.shared.financial.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The payment was declined.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param attempt counts the charges of this payment from 1
 * @param reason why, as a constant or in the actor's words
 * @param notificationId the gateway's id of the notification that brought the news; absent when the answer came directly
 */
@Revision("1")
public record PaymentDeclined(
        PaymentId paymentId,
        EnrollmentId enrollmentId,
        int attempt,
        DeclineReason reason,
        @Nullable String notificationId)
        implements FinancialEvent, MovesEnrollment {}
