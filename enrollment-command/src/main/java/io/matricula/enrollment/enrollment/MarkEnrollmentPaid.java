package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes that the money is there.
 *
 * @param enrollmentId the enrollment
 * @param paymentId the payment of the enrollment
 */
public record MarkEnrollmentPaid(@TargetAggregateIdentifier EnrollmentId enrollmentId, PaymentId paymentId) {}
