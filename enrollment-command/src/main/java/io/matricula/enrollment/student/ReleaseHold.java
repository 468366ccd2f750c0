package io.matricula.enrollment.student;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends a hold; refused with NOT_FOUND if the student never had it, and with DEBT_OPEN if it ends by itself. Repeating it changes nothing.
 *
 * @param studentId the student
 * @param holdId the hold
 * @param reason why, in the actor's words
 * @param actor who does it (R19)
 */
@AllowedTo(Role.REGISTRAR)
record ReleaseHold(@TargetAggregateIdentifier StudentId studentId, HoldId holdId, String reason, Actor actor) {}
