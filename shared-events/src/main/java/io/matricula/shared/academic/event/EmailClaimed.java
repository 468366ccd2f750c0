package io.matricula.shared.academic.event;

import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address belongs to a person from now on (R9); since R29 only to one with a confirmed place.
 *
 * @param identity the e-mail address
 * @param document the document number of that person, if known
 * @param studentId the person, known from the first request on; a student once registered
 */
@Revision("1")
public record EmailClaimed(IdentityKey identity, @Nullable IdentityKey document, StudentId studentId)
        implements AcademicEvent {}
