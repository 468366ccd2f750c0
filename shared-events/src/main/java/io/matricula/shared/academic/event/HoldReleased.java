package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * A hold is over.
 *
 * @param studentId the person, known from the first request on; a student once registered
 * @param holdId the hold
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record HoldReleased(StudentId studentId, HoldId holdId, String reason, Actor actor) implements AcademicEvent {}
