package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A seat is offered to an applicant who waited, until a deadline (R5).
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param until the deadline of the offer, UTC
 */
@Revision("1")
public record SeatOfferReceived(EnrollmentId enrollmentId, OfferingId offeringId, StudentId studentId, Instant until)
        implements AcademicEvent, ConcernsEnrollment {}
