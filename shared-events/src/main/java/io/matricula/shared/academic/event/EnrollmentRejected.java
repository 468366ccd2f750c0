package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * The request got no seat.
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param reason why, as a constant or in the actor's words
 */
@Revision("1")
public record EnrollmentRejected(
        EnrollmentId enrollmentId, OfferingId offeringId, StudentId studentId, RefusalCode reason)
        implements AcademicEvent, ConcernsEnrollment {}
