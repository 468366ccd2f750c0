package io.matricula.platform.security.personal;

import io.matricula.platform.messaging.records.AgedRecord;
import io.matricula.platform.messaging.records.RecordStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records of which each was changed by somebody else just before it is replaced for the first time. */
record SomebodyWasFaster(RecordStore store, Set<String> late) implements RecordStore {

    SomebodyWasFaster(RecordStore store) {
        this(store, new HashSet<>());
    }

    @Override
    public Optional<String> putIfAbsent(String kind, String key, String value) {
        return store.putIfAbsent(kind, key, value);
    }

    @Override
    public Optional<String> find(String kind, String key) {
        return store.find(kind, key);
    }

    @Override
    public boolean replace(String kind, String key, String expected, String value) {
        return !late.add(kind + key) && store.replace(kind, key, expected, value);
    }

    @Override
    public void remove(String kind, String key, String expected) {
        store.remove(kind, key, expected);
    }

    @Override
    public List<AgedRecord> olderThan(String kind, Instant before, @Nullable AgedRecord after, int limit) {
        return store.olderThan(kind, before, after, limit);
    }
}
