package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends an enrollment as cancelled, after its seat and its money went back.
 *
 * @param enrollmentId the enrollment
 * @param reason why, as a constant or in the actor's words
 */
public record CancelEnrollment(@TargetAggregateIdentifier EnrollmentId enrollmentId, CancellationReason reason) {}
