package io.matricula.migration;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far one segment of a processor is.
 *
 * @param token none if it has seen no event yet
 */
record StoredPosition(String processor, int segment, @Nullable TrackingToken token) {}
