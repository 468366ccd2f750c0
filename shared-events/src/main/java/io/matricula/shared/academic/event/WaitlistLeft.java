package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * The applicant left the waitlist of their own accord, or because the enrollment ended.
 *
 * @param offeringId the offering
 * @param enrollmentId the enrollment
 * @param studentId the person, known from the first request on; a student once registered
 * @param reason why, as a constant
 */
@Revision("1")
public record WaitlistLeft(OfferingId offeringId, EnrollmentId enrollmentId, StudentId studentId, ReleaseReason reason)
        implements AcademicEvent, ConcernsEnrollment {}
