package io.matricula.shared.academic.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * The applicant of an enrollment is a student already (R9).
 *
 * @param studentId the person, known from the first request on; a student once registered
 * @param enrollmentId the enrollment
 */
@Revision("1")
public record StudentRecognized(StudentId studentId, EnrollmentId enrollmentId)
        implements AcademicEvent, MovesEnrollment {}
