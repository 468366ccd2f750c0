package io.matricula.platform.records;

import java.util.Optional;

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
}
