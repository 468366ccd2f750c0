package io.matricula.platform.projections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as a projection sees it.
 *
 * @param event what happened
 * @param at when
 * @param causedBy the id of the message that caused it
 * @param correlationId the id of the message at the beginning of the chain
 */
public record RecordedEvent<E>(E event, Instant at, @Nullable String causedBy, @Nullable String correlationId) {}
