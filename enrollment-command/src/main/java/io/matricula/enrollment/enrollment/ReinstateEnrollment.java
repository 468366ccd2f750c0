package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes up an expired enrollment again because its money came late (R12). Answers true if it may be taken up, false if the money must go back.
 *
 * @param enrollmentId the enrollment
 * @param paymentId the payment of the enrollment
 */
public record ReinstateEnrollment(@TargetAggregateIdentifier EnrollmentId enrollmentId, PaymentId paymentId) {}
