package io.matricula.platform.embedded.records;

import io.matricula.platform.messaging.records.AgedRecord;
import io.matricula.platform.messaging.records.RecordStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records that are stored at once, whatever becomes of the transaction of the one who stores them. What is committed first is in the log first: a
 * restart that finds the transaction finds the record.
 *
 * @param records the store
 * @param apart leaves the present transaction for as long as it takes
 */
record RecordsApart(RecordStore records, TransactionOperations apart) implements RecordStore {

    @Override
    public Optional<String> putIfAbsent(String kind, String key, String value) {
        return apart(() -> records.putIfAbsent(kind, key, value));
    }

    @Override
    public Optional<String> find(String kind, String key) {
        return apart(() -> records.find(kind, key));
    }

    @Override
    public boolean replace(String kind, String key, String expected, String value) {
        return apart(() -> records.replace(kind, key, expected, value));
    }

    @Override
    public void remove(String kind, String key, String expected) {
        apart.executeWithoutResult(status -> records.remove(kind, key, expected));
    }

    @Override
    public List<AgedRecord> olderThan(String kind, Instant before, @Nullable AgedRecord after, int limit) {
        return apart(() -> records.olderThan(kind, before, after, limit));
    }

    private <T> T apart(Supplier<T> work) {
        return Objects.requireNonNull(apart.execute(status -> work.get()));
    }
}
