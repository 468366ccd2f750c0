package io.matricula.shared.academic.command;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks who a document number belongs to, and claims it for the candidate if nobody has it (R9).
 *
 * @param identity the document number
 * @param candidate who gets the number if it is free
 */
public record ClaimDocument(@TargetAggregateIdentifier IdentityKey identity, StudentId candidate) {}
