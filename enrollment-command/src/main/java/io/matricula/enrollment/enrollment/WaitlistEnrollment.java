package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that the enrollment is on the waitlist. Repeating it changes nothing.
 *
 * @param enrollmentId the enrollment
 */
public record WaitlistEnrollment(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}
