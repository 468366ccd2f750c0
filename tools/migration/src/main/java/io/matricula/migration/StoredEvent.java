package io.matricula.migration;

import org.jspecify.annotations.Nullable;

/**
 * One row of the embedded event store.
 *
 * @param index where it is in the order of all events; there are gaps
 * @param aggregateType none if the event was published by no aggregate
 * @param timestamp ISO 8601 with milliseconds
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredEvent(
        long index,
        String identifier,
        String aggregate,
        long sequence,
        @Nullable String aggregateType,
        String timestamp,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte @Nullable [] metaData) {}
