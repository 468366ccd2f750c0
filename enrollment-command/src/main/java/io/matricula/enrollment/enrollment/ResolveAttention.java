package io.matricula.enrollment.enrollment;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that a person finished the enrollment, or what stood in attention beside it. Refused with
 * {@link io.matricula.shared.RefusalCode#NOT_IN_ATTENTION} if nothing did.
 *
 * @param enrollmentId the enrollment
 * @param outcome how it was finished
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 * @param late whether the read side has found that the enrollment should have gone on by now
 */
@AllowedTo({Role.REGISTRAR, Role.FINANCE})
public record ResolveAttention(
        @TargetAggregateIdentifier EnrollmentId enrollmentId,
        AttentionOutcome outcome,
        String reason,
        Actor actor,
        boolean late) {}
