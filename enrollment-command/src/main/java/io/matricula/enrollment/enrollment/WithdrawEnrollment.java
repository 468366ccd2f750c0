package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends an enrollment that is being withdrawn, once the money has gone back. Repeating it changes nothing.
 *
 * @param enrollmentId the enrollment
 */
public record WithdrawEnrollment(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}
