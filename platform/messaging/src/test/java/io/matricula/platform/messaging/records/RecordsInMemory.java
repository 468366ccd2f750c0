package io.matricula.platform.messaging.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Records for tests that need no store; none of them grows old. */
public final class RecordsInMemory implements RecordStore {

    private final ConcurrentMap<List<String>, String> records = new ConcurrentHashMap<>();

    @Override
    public Optional<String> putIfAbsent(String kind, String key, String value) {
        return Optional.ofNullable(records.putIfAbsent(List.of(kind, key), value));
    }

    @Override
    public Optional<String> find(String kind, String key) {
        return Optional.ofNullable(records.get(List.of(kind, key)));
    }

    @Override
    public boolean replace(String kind, String key, String expected, String value) {
        return records.replace(List.of(kind, key), expected, value);
    }

    @Override
    public void remove(String kind, String key, String expected) {
        records.remove(List.of(kind, key), expected);
    }

    @Override
    public List<AgedRecord> olderThan(String kind, Instant before, @Nullable AgedRecord after, int limit) {
        return List.of();
    }

    /** All that is kept. */
    @Override
    public String toString() {
        return records.toString();
    }
}
