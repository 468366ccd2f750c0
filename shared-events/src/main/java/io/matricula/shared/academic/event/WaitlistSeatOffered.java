package io.matricula.shared.academic.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A seat is kept for the head of the waitlist until a deadline.
 *
 * @param offeringId the offering
 * @param enrollmentId the enrollment
 * @param studentId the person, known from the first request on; a student once registered
 * @param until the deadline of the offer, UTC
 */
@Revision("1")
public record WaitlistSeatOffered(OfferingId offeringId, EnrollmentId enrollmentId, StudentId studentId, Instant until)
        implements AcademicEvent, MovesEnrollment {}
