package io.matricula.shared.academic.event;

import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.ErasureId;
import org.axonframework.serialization.Revision;

/**
 * The person of a student was forgotten (R35); the student stays.
 *
 * @param studentId the person, known from the first request on; a student once registered
 * @param erasureId the erasure
 */
@Revision("1")
public record StudentErased(StudentId studentId, ErasureId erasureId) implements AcademicEvent {}
