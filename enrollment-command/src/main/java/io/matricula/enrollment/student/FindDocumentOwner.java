package io.matricula.enrollment.student;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks who a document number belongs to (R9); answered with a {@link DocumentOwner}, or refused with NOT_FOUND.
 * Changes nothing.
 *
 * @param identity the document number
 */
@AllowedTo(anybody = true)
record FindDocumentOwner(@TargetAggregateIdentifier IdentityKey identity) {}
