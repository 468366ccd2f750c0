package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks for the applicant of an enrollment, who is {@link ApplicantFound}. Changes nothing; refused with NOT_FOUND if there is no enrollment or the applicant has been
 * erased, and with ERASURE_BLOCKED while the enrollment is under way.
 *
 * @param enrollmentId the enrollment
 */
public record FindApplicant(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}
