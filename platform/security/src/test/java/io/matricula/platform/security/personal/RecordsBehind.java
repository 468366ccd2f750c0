package io.matricula.platform.security.personal;

import io.matricula.platform.messaging.records.AgedRecord;
import io.matricula.platform.messaging.records.RecordStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Records that are there only as long as their store can be reached. */
record RecordsBehind(RecordStore store, AtomicBoolean reachable) implements RecordStore {

    @Override
    public Optional<String> putIfAbsent(String kind, String key, String value) {
        return reached().putIfAbsent(kind, key, value);
    }

    @Override
    public Optional<String> find(String kind, String key) {
        return reached().find(kind, key);
    }

    @Override
    public boolean replace(String kind, String key, String expected, String value) {
        return reached().replace(kind, key, expected, value);
    }

    @Override
    public void remove(String kind, String key, String expected) {
        reached().remove(kind, key, expected);
    }

    @Override
    public List<AgedRecord> olderThan(String kind, Instant before, @Nullable AgedRecord after, int limit) {
        return reached().olderThan(kind, before, after, limit);
    }

    private RecordStore reached() {
        if (!reachable.get()) {
            throw new IllegalStateException("The store cannot be reached");
        }
        return store;
    }
}
