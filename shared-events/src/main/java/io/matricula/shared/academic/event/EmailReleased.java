package io.matricula.shared.academic.event;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.privacy.ErasureId;
import org.axonframework.serialization.Revision;

/**
 * An e-mail address belongs to nobody any more: who comes with it is a new person (R35).
 *
 * @param identity the e-mail address
 * @param erasureId the erasure of the person whose it was
 */
@Revision("1")
public record EmailReleased(IdentityKey identity, ErasureId erasureId) implements AcademicEvent {}
