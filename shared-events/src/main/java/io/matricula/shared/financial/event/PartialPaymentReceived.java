package io.matricula.shared.financial.event;

import io.matricula.shared.Money;
import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Less money came than is owed (R24). An awaited payment stays awaited until the rest has come; a payment that had ended stays ended,
 * and the money goes back at once.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param attempt counts the charges of this payment from 1
 * @param chargeId the gateway's id of the charge
 * @param amount what came, exact to the cent
 * @param missing what is still missing after it, more than nothing
 * @param notificationId the gateway's id of the notification that brought the news; absent when the answer came directly
 */
@Revision("1")
public record PartialPaymentReceived(
        PaymentId paymentId,
        EnrollmentId enrollmentId,
        int attempt,
        String chargeId,
        Money amount,
        Money missing,
        @Nullable String notificationId)
        implements FinancialEvent, MovesEnrollment {}
