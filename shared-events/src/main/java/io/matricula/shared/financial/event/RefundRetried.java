package io.matricula.shared.financial.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import org.axonframework.serialization.Revision;

/**
 * A failed refund is tried again.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param refundId the refund
 * @param chargeId the gateway's id of the charge
 * @param amount money, exact to the cent
 */
@Revision("1")
public record RefundRetried(
        PaymentId paymentId, EnrollmentId enrollmentId, RefundId refundId, String chargeId, Money amount)
        implements FinancialEvent, ConcernsEnrollment {}
