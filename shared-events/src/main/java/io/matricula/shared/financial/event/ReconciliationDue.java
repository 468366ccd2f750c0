package io.matricula.shared.financial.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.serialization.Revision;

/**
 * A timer's fact: it is time to ask the gateway once more about an uncertain charge.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param attempt counts the charges of this payment from 1
 * @param round counts the questions from 1
 */
@Revision("1")
public record ReconciliationDue(PaymentId paymentId, EnrollmentId enrollmentId, int attempt, int round)
        implements FinancialEvent, ConcernsEnrollment {}
