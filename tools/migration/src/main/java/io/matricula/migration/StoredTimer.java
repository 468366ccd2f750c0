package io.matricula.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that the embedded store would publish at a later time.
 *
 * @param id of the timer; the event gets the same when it is published
 * @param due when
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredTimer(
        String id,
        Instant due,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte @Nullable [] metaData) {}
