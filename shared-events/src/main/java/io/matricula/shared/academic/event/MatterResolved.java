package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.serialization.Revision;

/**
 * A person saw to a matter beside the enrollment, which stays as it is.
 *
 * @param enrollmentId the enrollment
 * @param kind what a person was needed for
 * @param outcome how it was finished
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record MatterResolved(
        EnrollmentId enrollmentId, AttentionReason kind, AttentionOutcome outcome, String reason, Actor actor)
        implements AcademicEvent, ConcernsEnrollment {}
