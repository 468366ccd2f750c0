package io.matricula.shared.academic.command;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that a person finished the enrollment.
 *
 * @param enrollmentId the enrollment
 * @param outcome how it was finished
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 */
public record ResolveAttention(
        @TargetAggregateIdentifier EnrollmentId enrollmentId, AttentionOutcome outcome, String reason, Actor actor) {}
