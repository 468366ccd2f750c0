package io.matricula.shared.academic.command;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Gives up a confirmed place. Repeating it changes nothing.
 *
 * @param enrollmentId the enrollment
 * @param effectiveOn the day from which the student is gone; it decides the share of the refund (R15)
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
public record RequestWithdrawal(
        @TargetAggregateIdentifier EnrollmentId enrollmentId, LocalDate effectiveOn, String reason, Actor actor) {}
