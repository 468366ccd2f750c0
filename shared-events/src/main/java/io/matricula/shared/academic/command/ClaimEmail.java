package io.matricula.shared.academic.command;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Asks who an e-mail address belongs to, and claims it for the candidate if nobody has it (R9).
 *
 * @param identity the e-mail address
 * @param document the document number of the same request, if given
 * @param candidate who gets the address if it is free
 */
public record ClaimEmail(
        @TargetAggregateIdentifier IdentityKey identity, @Nullable IdentityKey document, StudentId candidate) {}
