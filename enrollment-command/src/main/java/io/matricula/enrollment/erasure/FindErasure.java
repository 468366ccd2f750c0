package io.matricula.enrollment.erasure;

import io.matricula.shared.privacy.ErasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether an erasure has ended; answered with true or false, or refused with NOT_FOUND. Changes nothing.
 *
 * @param erasureId the erasure
 */
record FindErasure(@TargetAggregateIdentifier ErasureId erasureId) {}
