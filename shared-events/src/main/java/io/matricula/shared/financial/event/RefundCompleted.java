package io.matricula.shared.financial.event;

import io.matricula.shared.Money;
import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import org.axonframework.serialization.Revision;

/**
 * Money went back.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param refundId the refund
 * @param amount money, exact to the cent
 * @param settled whether no refund of this payment is open or failed any more
 */
@Revision("1")
public record RefundCompleted(
        PaymentId paymentId, EnrollmentId enrollmentId, RefundId refundId, Money amount, boolean settled)
        implements FinancialEvent, MovesEnrollment {}
