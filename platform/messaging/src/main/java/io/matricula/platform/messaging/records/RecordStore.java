package io.matricula.platform.messaging.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Small durable records under a unique key, for what is neither an event nor a read model. Shared by all instances of a
 * service. A record is durable when the call returns.
 */
public interface RecordStore {

    /**
     * Stores a new record unless the key is taken.
     *
     * @param kind keeps equal keys of different uses apart
     * @param key at most 255 characters
     * @param value at most 64 KiB of text
     * @return the record that was there already, empty if this one was stored
     */
    Optional<String> putIfAbsent(String kind, String key, String value);

    /** The record under this key. */
    Optional<String> find(String kind, String key);

    /** Replaces a record if it still has the expected value; whether it did. */
    boolean replace(String kind, String key, String expected, String value);

    /** Removes a record if it still has the expected value. */
    void remove(String kind, String key, String expected);

    /**
     * Finds records by their age, the oldest first.
     *
     * @param before until when they were made
     * @param after the last one of the answer before; null at the beginning
     * @param limit how many there are at most
     */
    List<AgedRecord> olderThan(String kind, Instant before, @Nullable AgedRecord after, int limit);
}
