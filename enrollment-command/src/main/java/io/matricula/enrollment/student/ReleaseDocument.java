package io.matricula.enrollment.student;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.ErasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets whoever comes with a document number be a new person, unless the number is another person's (R35). Repeating it changes nothing.
 *
 * @param identity the document number
 * @param studentId who is erased
 * @param erasureId the erasure
 */
record ReleaseDocument(@TargetAggregateIdentifier IdentityKey identity, StudentId studentId, ErasureId erasureId) {}
