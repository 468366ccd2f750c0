package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes that the seat is held and the payment is now awaited.
 *
 * @param enrollmentId the enrollment
 * @param paymentId the payment of the enrollment
 * @param dueAt the deadline, UTC
 */
public record BillEnrollment(
        @TargetAggregateIdentifier EnrollmentId enrollmentId, PaymentId paymentId, Instant dueAt) {}
