package io.matricula.shared.financial.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.serialization.Revision;

/**
 * The deadline came, and it is unknown whether the payer was charged.
 *
 * @param paymentId the payment of the enrollment
 * @param enrollmentId the enrollment
 * @param attempt counts the charges of this payment from 1
 */
@Revision("1")
public record PaymentLeftUncertain(PaymentId paymentId, EnrollmentId enrollmentId, int attempt)
        implements FinancialEvent, MovesEnrollment {}
