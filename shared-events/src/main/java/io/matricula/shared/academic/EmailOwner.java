package io.matricula.shared.academic;

import org.jspecify.annotations.Nullable;

/**
 * Who an e-mail address belongs to; the answer to {@link io.matricula.shared.academic.command.ClaimEmail}.
 *
 * @param studentId the person; absent when the address belongs to somebody with another document number, which is no match (R9)
 * @param document the document number of that person, if known: it decides before the address
 */
public record EmailOwner(@Nullable StudentId studentId, @Nullable IdentityKey document) {}
