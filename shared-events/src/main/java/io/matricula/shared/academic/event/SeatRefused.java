package io.matricula.shared.academic.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * The offering has no seat for this enrollment; the reason names the rule.
 *
 * @param offeringId the offering
 * @param enrollmentId the enrollment
 * @param studentId the person, known from the first request on; a student once registered
 * @param reason why, as a constant or in the actor's words
 */
@Revision("1")
public record SeatRefused(OfferingId offeringId, EnrollmentId enrollmentId, StudentId studentId, RefusalCode reason)
        implements AcademicEvent, MovesEnrollment {}
