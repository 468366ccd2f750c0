package io.matricula.shared.financial.event;

import io.matricula.shared.Money;
import io.matricula.shared.TakesUpEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.TakeBackKind;
import org.axonframework.serialization.Revision;

/**
 * The payment provider took money back that had come (R34). What the school still had of the charge is the most that is ever taken.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param chargeId the gateway's id of the charge the money had come by
 * @param amount what is gone, exact to the cent
 * @param kind how it was taken back
 * @param notificationId the gateway's id of the notification that brought the news
 */
@Revision("1")
public record MoneyTakenBack(
        PaymentId paymentId,
        EnrollmentId enrollmentId,
        String chargeId,
        Money amount,
        TakeBackKind kind,
        String notificationId)
        implements FinancialEvent, TakesUpEnrollment {}
