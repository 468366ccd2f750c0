package io.matricula.shared.academic.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The offering is full, and the applicant is on its waitlist.
 *
 * @param offeringId the offering
 * @param enrollmentId the enrollment
 * @param studentId the person, known from the first request on; a student once registered
 * @param requestedAt when the applicant asked, UTC; the order of the waitlist
 */
@Revision("1")
public record WaitlistJoined(OfferingId offeringId, EnrollmentId enrollmentId, StudentId studentId, Instant requestedAt)
        implements AcademicEvent, MovesEnrollment {}
