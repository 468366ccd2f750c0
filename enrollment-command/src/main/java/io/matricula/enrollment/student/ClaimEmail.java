package io.matricula.enrollment.student;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Notes that an e-mail address is the address of a person with a confirmed place, and the document number that goes with it,
 * if the address is no other person's (R9, R29). Repeating it changes nothing.
 *
 * @param identity the e-mail address
 * @param document the document number of the same person, if given
 * @param candidate who gets the address if it is free
 */
record ClaimEmail(
        @TargetAggregateIdentifier IdentityKey identity, @Nullable IdentityKey document, StudentId candidate) {}
