package io.matricula.shared.academic.command;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tries again what made the enrollment need attention.
 *
 * @param enrollmentId the enrollment
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 */
public record RetryAttention(@TargetAggregateIdentifier EnrollmentId enrollmentId, String reason, Actor actor) {}
