package io.matricula.financial.gateway.simulated;

import io.matricula.platform.messaging.records.AgedRecord;
import io.matricula.platform.messaging.records.RecordStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Records in memory, which count how often they were written. */
final class RememberedRecords implements RecordStore {

    private final ConcurrentMap<String, String> records = new ConcurrentHashMap<>();
    private final AtomicInteger writes = new AtomicInteger();

    int writes() {
        return writes.get();
    }

    @Override
    public Optional<String> putIfAbsent(String kind, String key, String value) {
        writes.incrementAndGet();
        return Optional.ofNullable(records.putIfAbsent(kind + key, value));
    }

    @Override
    public Optional<String> find(String kind, String key) {
        return Optional.ofNullable(records.get(kind + key));
    }

    @Override
    public boolean replace(String kind, String key, String expected, String value) {
        writes.incrementAndGet();
        return records.replace(kind + key, expected, value);
    }

    @Override
    public void remove(String kind, String key, String expected) {
        records.remove(kind + key, expected);
    }

    @Override
    public List<AgedRecord> olderThan(String kind, Instant before, @Nullable AgedRecord after, int limit) {
        return List.of();
    }
}
