package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends an enrollment whose payment did not come in time.
 *
 * @param enrollmentId the enrollment
 */
public record ExpireEnrollment(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}
