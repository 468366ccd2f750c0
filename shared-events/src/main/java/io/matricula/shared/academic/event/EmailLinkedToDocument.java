package io.matricula.shared.academic.event;

import io.matricula.shared.academic.IdentityKey;
import org.axonframework.serialization.Revision;

/**
 * The owner of an e-mail address is now known by document number too (R9).
 *
 * @param identity the e-mail address
 * @param document the document number
 */
@Revision("1")
public record EmailLinkedToDocument(IdentityKey identity, IdentityKey document) implements AcademicEvent {}
