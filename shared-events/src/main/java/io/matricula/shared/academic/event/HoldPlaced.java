package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * Until it is released, the student gets no new place (R17).
 *
 * @param studentId the person, known from the first request on; a student once registered
 * @param holdId the hold
 * @param kind what it is about
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record HoldPlaced(StudentId studentId, HoldId holdId, HoldKind kind, String reason, Actor actor)
        implements AcademicEvent {}
