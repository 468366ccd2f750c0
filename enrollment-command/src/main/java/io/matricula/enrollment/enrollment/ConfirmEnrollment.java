package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes the place final.
 *
 * @param enrollmentId the enrollment
 */
public record ConfirmEnrollment(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}
