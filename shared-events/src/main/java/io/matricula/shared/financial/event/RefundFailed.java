package io.matricula.shared.financial.event;

import io.matricula.shared.Money;
import io.matricula.shared.TakesUpEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import org.axonframework.serialization.Revision;

/**
 * The gateway would not give the money back.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param refundId the refund
 * @param amount money, exact to the cent
 * @param error what went wrong, for a person to read; never personal data
 */
@Revision("1")
public record RefundFailed(
        PaymentId paymentId, EnrollmentId enrollmentId, RefundId refundId, Money amount, String error)
        implements FinancialEvent, TakesUpEnrollment {}
