package io.matricula.enrollment.duplicate;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes that a student has something that others may have, too; answered with {@link LookalikesFound}, those who had it before. Repeating it
 * changes nothing.
 *
 * @param key what it is
 * @param studentId the student
 */
record NoteLookalike(@TargetAggregateIdentifier IdentityKey key, StudentId studentId) {}
