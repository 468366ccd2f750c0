package io.matricula.shared.financial.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.serialization.Revision;

/**
 * The gateway did not answer; whether the payer was charged is to be found out.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param attempt counts the charges of this payment from 1
 */
@Revision("1")
public record ChargeUncertain(PaymentId paymentId, EnrollmentId enrollmentId, int attempt)
        implements FinancialEvent, ConcernsEnrollment {}
