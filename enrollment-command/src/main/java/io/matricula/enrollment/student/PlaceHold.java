package io.matricula.enrollment.student;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets a student have no new place for the time being (R17). Repeating it changes nothing.
 *
 * @param studentId the student
 * @param holdId the hold
 * @param kind what it is about
 * @param reason why, in the actor's words
 * @param actor who does it (R19)
 */
@AllowedTo(Role.REGISTRAR)
record PlaceHold(
        @TargetAggregateIdentifier StudentId studentId, HoldId holdId, HoldKind kind, String reason, Actor actor) {}
