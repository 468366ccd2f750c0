package io.matricula.shared.academic.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * The place is final.
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 */
@Revision("1")
public record EnrollmentConfirmed(EnrollmentId enrollmentId, OfferingId offeringId, StudentId studentId)
        implements AcademicEvent, MovesEnrollment {}
