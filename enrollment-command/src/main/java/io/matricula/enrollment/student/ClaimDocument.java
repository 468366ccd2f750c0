package io.matricula.enrollment.student;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes that a document number is the number of a person with a confirmed place, if it is no other person's (R9, R29); answered
 * with who has the number now.
 *
 * @param identity the document number
 * @param candidate who gets the number if it is free
 */
record ClaimDocument(@TargetAggregateIdentifier IdentityKey identity, StudentId candidate) {}
