package io.matricula.shared.academic.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * The turn of the enrollment had come, but a rule objected (R6): it is off the waitlist, and the next one has its turn.
 *
 * @param offeringId the offering
 * @param enrollmentId the enrollment
 * @param studentId the person, known from the first request on; a student once registered
 * @param reason the rule that objected, as a constant
 */
@Revision("1")
public record WaitlistEntrySkipped(
        OfferingId offeringId, EnrollmentId enrollmentId, StudentId studentId, RefusalCode reason)
        implements AcademicEvent, MovesEnrollment {}
