package io.matricula.enrollment.student;

import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.ErasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Forgets the person of a student (R35). Repeating it changes nothing; refused with NOT_FOUND if the person never became one.
 *
 * @param studentId the student
 * @param erasureId the erasure
 */
record EraseStudent(@TargetAggregateIdentifier StudentId studentId, ErasureId erasureId) {}
