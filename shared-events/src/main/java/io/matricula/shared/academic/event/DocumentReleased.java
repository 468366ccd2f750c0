package io.matricula.shared.academic.event;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.privacy.ErasureId;
import org.axonframework.serialization.Revision;

/**
 * A document number belongs to nobody any more: who comes with it is a new person (R35).
 *
 * @param identity the document number
 * @param erasureId the erasure of the person whose it was
 */
@Revision("1")
public record DocumentReleased(IdentityKey identity, ErasureId erasureId) implements AcademicEvent {}
