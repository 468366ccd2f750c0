package io.matricula.shared.academic.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.DataSubject;
import org.axonframework.serialization.Revision;

/**
 * A person became a student.
 *
 * @param studentId the person, known from the first request on; a student once registered
 * @param enrollmentId the enrollment
 * @param applicant the person as given in the request
 */
@Revision("2")
public record StudentRegistered(@DataSubject StudentId studentId, EnrollmentId enrollmentId, Applicant applicant)
        implements AcademicEvent, MovesEnrollment {}
