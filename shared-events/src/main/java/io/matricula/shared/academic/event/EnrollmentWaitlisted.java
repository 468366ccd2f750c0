package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * The enrollment is on the waitlist of a full offering; it is not billed (R7).
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 */
@Revision("1")
public record EnrollmentWaitlisted(EnrollmentId enrollmentId, OfferingId offeringId, StudentId studentId)
        implements AcademicEvent, ConcernsEnrollment {}
