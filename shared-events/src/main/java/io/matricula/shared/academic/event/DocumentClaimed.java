package io.matricula.shared.academic.event;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * A document number belongs to a person from now on (R9); since R29 only to one with a confirmed place.
 *
 * @param identity the document number
 * @param studentId the person, known from the first request on; a student once registered
 */
@Revision("1")
public record DocumentClaimed(IdentityKey identity, StudentId studentId) implements AcademicEvent {}
