package io.matricula.shared.financial.event;

import io.matricula.shared.Money;
import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The money is there, in time.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param attempt counts the charges of this payment from 1
 * @param chargeId the gateway's id of the charge
 * @param amount money, exact to the cent
 * @param notificationId the gateway's id of the notification that brought the news; absent when the answer came directly
 */
@Revision("1")
public record PaymentConfirmed(
        PaymentId paymentId,
        EnrollmentId enrollmentId,
        int attempt,
        String chargeId,
        Money amount,
        @Nullable String notificationId)
        implements FinancialEvent, MovesEnrollment {}
