package io.matricula.enrollment.enrollment;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends a request that got no seat.
 *
 * @param enrollmentId the enrollment
 * @param reason why, as a constant or in the actor's words
 */
public record RejectEnrollment(@TargetAggregateIdentifier EnrollmentId enrollmentId, RefusalCode reason) {}
