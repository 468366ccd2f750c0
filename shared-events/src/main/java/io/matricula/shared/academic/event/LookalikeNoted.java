package io.matricula.shared.academic.event;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * A student shares something with others that may be a coincidence.
 *
 * @param key what they share, such as a day of birth
 * @param studentId the person, known from the first request on; a student once registered
 */
@Revision("1")
public record LookalikeNoted(IdentityKey key, StudentId studentId) implements AcademicEvent {}
