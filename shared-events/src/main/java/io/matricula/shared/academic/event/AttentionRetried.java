package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person, or the sweeper, asked to try again what failed or is late.
 *
 * @param enrollmentId the enrollment
 * @param attention what the enrollment needed attention for; absent if it was only late
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record AttentionRetried(
        EnrollmentId enrollmentId, @Nullable AttentionReason attention, String reason, Actor actor)
        implements AcademicEvent, MovesEnrollment {}
