package io.matricula.enrollment.student;

import io.matricula.shared.academic.DuplicateReason;
import io.matricula.shared.academic.StudentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Has staff look whether a student is the same person as another one (R9). Repeating it changes nothing.
 *
 * @param studentId the student
 * @param other the student that it may be
 * @param reason why
 */
public record FlagDuplicate(@TargetAggregateIdentifier StudentId studentId, StudentId other, DuplicateReason reason) {}
