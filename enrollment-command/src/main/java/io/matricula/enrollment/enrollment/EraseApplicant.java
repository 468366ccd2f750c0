package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.privacy.ErasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Forgets the person of an enrollment (R35). Repeating it changes nothing; refused with ERASURE_BLOCKED while the enrollment is under way.
 *
 * @param enrollmentId the enrollment
 * @param erasureId the erasure
 */
public record EraseApplicant(@TargetAggregateIdentifier EnrollmentId enrollmentId, ErasureId erasureId) {}
