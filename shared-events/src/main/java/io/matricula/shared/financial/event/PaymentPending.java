package io.matricula.shared.financial.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.serialization.Revision;

/**
 * The charge exists and waits for the payer.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param attempt counts the charges of this payment from 1
 * @param chargeId the gateway's id of the charge
 */
@Revision("1")
public record PaymentPending(PaymentId paymentId, EnrollmentId enrollmentId, int attempt, String chargeId)
        implements FinancialEvent, ConcernsEnrollment {}
