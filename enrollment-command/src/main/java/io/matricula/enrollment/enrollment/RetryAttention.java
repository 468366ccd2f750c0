package io.matricula.enrollment.enrollment;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tries again what made the enrollment need attention. Refused with {@link io.matricula.shared.RefusalCode#NOT_IN_ATTENTION} if nothing
 * did.
 *
 * @param enrollmentId the enrollment
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 * @param late whether the read side has found that the enrollment should have gone on by now
 */
@AllowedTo(Role.REGISTRAR)
public record RetryAttention(
        @TargetAggregateIdentifier EnrollmentId enrollmentId, String reason, Actor actor, boolean late) {}
