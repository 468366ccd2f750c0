package io.matricula.shared.financial.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.serialization.Revision;

/**
 * The gateway is to be asked again about a charge whose outcome is unknown.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param attempt counts the charges of this payment from 1
 */
@Revision("1")
public record ReconciliationRequested(PaymentId paymentId, EnrollmentId enrollmentId, int attempt)
        implements FinancialEvent, ConcernsEnrollment {}
