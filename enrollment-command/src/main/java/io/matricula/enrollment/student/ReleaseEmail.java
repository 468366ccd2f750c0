package io.matricula.enrollment.student;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.ErasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets whoever comes with an e-mail address be a new person, unless the address is another person's (R35). Repeating it changes nothing.
 *
 * @param identity the e-mail address
 * @param studentId who is erased
 * @param erasureId the erasure
 */
record ReleaseEmail(@TargetAggregateIdentifier IdentityKey identity, StudentId studentId, ErasureId erasureId) {}
