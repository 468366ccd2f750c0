package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Hands an enrollment over to a person.
 *
 * @param enrollmentId the enrollment
 * @param reason why, as a constant or in the actor's words
 * @param detail what a person needs to finish it; never personal data
 */
public record ParkEnrollment(
        @TargetAggregateIdentifier EnrollmentId enrollmentId, AttentionReason reason, String detail) {}
