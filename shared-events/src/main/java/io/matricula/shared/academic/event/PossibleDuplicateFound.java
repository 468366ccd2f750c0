package io.matricula.shared.academic.event;

import io.matricula.shared.academic.DuplicateReason;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;

/**
 * A student may be the same person as another one (R9). Staff decide; the system merges nobody.
 *
 * @param studentId the student
 * @param other the student that it may be
 * @param reason why
 */
@Revision("1")
public record PossibleDuplicateFound(StudentId studentId, StudentId other, DuplicateReason reason)
        implements AcademicEvent {}
