package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * The enrollment needs the attention of a person.
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param reason why, as a constant or in the actor's words
 * @param detail what a person needs to finish it; never personal data
 */
@Revision("1")
public record EnrollmentParked(
        EnrollmentId enrollmentId, OfferingId offeringId, StudentId studentId, AttentionReason reason, String detail)
        implements AcademicEvent, ConcernsEnrollment {}
