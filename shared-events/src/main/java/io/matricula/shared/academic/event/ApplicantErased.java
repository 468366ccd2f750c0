package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.ErasureId;
import org.axonframework.serialization.Revision;

/**
 * The person of an enrollment was forgotten (R35); the enrollment stays.
 *
 * @param enrollmentId the enrollment
 * @param studentId the person, known from the first request on; a student once registered
 * @param erasureId the erasure
 */
@Revision("1")
public record ApplicantErased(EnrollmentId enrollmentId, StudentId studentId, ErasureId erasureId)
        implements AcademicEvent, ConcernsEnrollment {}
