package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person finished the enrollment.
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param outcome how it was finished
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 * @param status where the enrollment stands now
 * @param statusReason why, as a constant
 */
@Revision("1")
public record AttentionResolved(
        EnrollmentId enrollmentId,
        OfferingId offeringId,
        StudentId studentId,
        AttentionOutcome outcome,
        String reason,
        Actor actor,
        EnrollmentStatus status,
        @Nullable String statusReason)
        implements AcademicEvent, MovesEnrollment {}
