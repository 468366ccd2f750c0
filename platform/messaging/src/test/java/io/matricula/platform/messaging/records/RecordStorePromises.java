package io.matricula.platform.messaging.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every record store promises. */
public abstract class RecordStorePromises {

    private static final String KIND = "test";

    private final String key = UUID.randomUUID().toString();

    private RecordStore records;

    protected abstract RecordStore store();

    @BeforeEach
    void useTheStore() {
        records = store();
    }

    @Test
    void storesANewRecord() {
        assertThat(records.find(KIND, key)).isEmpty();
        assertThat(records.putIfAbsent(KIND, key, "one")).isEmpty();
        assertThat(records.find(KIND, key)).contains("one");
    }

    @Test
    void keepsTheFirstRecord() {
        records.putIfAbsent(KIND, key, "one");
        assertThat(records.putIfAbsent(KIND, key, "two")).contains("one");
        assertThat(records.find(KIND, key)).contains("one");
    }

    @Test
    void kindsKeepEqualKeysApart() {
        records.putIfAbsent(KIND, key, "one");
        assertThat(records.putIfAbsent("other", key, "two")).isEmpty();
        assertThat(records.find(KIND, key)).contains("one");
    }

    @Test
    void replacesOnlyWhatItExpects() {
        records.putIfAbsent(KIND, key, "one");
        assertThat(records.replace(KIND, key, "other", "two")).isFalse();
        assertThat(records.find(KIND, key)).contains("one");
        assertThat(records.replace(KIND, key, "one", "two")).isTrue();
        assertThat(records.find(KIND, key)).contains("two");
        assertThat(records.replace(KIND, "unknown", "one", "two")).isFalse();
    }

    @Test
    void removesOnlyWhatItExpects() {
        records.putIfAbsent(KIND, key, "one");
        records.remove(KIND, key, "other");
        assertThat(records.find(KIND, key)).contains("one");
        records.remove(KIND, key, "one");
        assertThat(records.find(KIND, key)).isEmpty();
    }

    @Test
    void takesTheLargestKeyAndValue() {
        String longKey = "k".repeat(255);
        String large = "é".repeat(65_536);
        records.putIfAbsent(key, longKey, large);
        assertThat(records.find(key, longKey)).contains(large);
    }

    @Test
    void ofManyAtOnceExactlyOneWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            String contested = key + round;
            List<Optional<String>> found = atOnce(16, i -> records.putIfAbsent(KIND, contested, "from " + i));
            String winner = records.find(KIND, contested).orElseThrow();
            assertThat(found.stream().filter(Optional::isEmpty)).hasSize(1);
            assertThat(found.stream().flatMap(Optional::stream)).hasSize(15).containsOnly(winner);
        }
    }

    @Test
    void ofManyReplacementsExactlyOneHappens() throws Exception {
        records.putIfAbsent(KIND, key, "start");
        List<Boolean> done = atOnce(16, i -> records.replace(KIND, key, "start", "from " + i));
        assertThat(done.stream().filter(Boolean::booleanValue)).hasSize(1);
    }

    @Test
    void findsRecordsByTheirAgeInParts() {
        for (int i = 0; i < 5; i++) {
            records.putIfAbsent(key, "key-" + i, "value-" + i);
        }
        records.putIfAbsent(key + "x", "another kind", "value");
        Instant later = Instant.now().plusSeconds(60);
        List<AgedRecord> first = records.olderThan(key, later, null, 3);
        List<AgedRecord> rest = records.olderThan(key, later, first.get(2), 3);
        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2);
        assertThat(java.util.stream.Stream.concat(first.stream(), rest.stream()).map(AgedRecord::key))
                .containsExactlyInAnyOrder("key-0", "key-1", "key-2", "key-3", "key-4");
        assertThat(records.olderThan(key, Instant.now().minusSeconds(60), null, 3))
                .isEmpty();
    }

    @Test
    void aRecordIsAsOldAsItWasMadeHoweverOftenItIsReplaced() {
        records.putIfAbsent(key, "key", "one");
        Instant later = Instant.now().plusSeconds(60);
        Instant made = records.olderThan(key, later, null, 3).get(0).createdAt();
        records.replace(key, "key", "one", "two");
        assertThat(records.olderThan(key, later, null, 3)).containsExactly(new AgedRecord("key", "two", made));
    }

    private interface Attempt<T> {
        T by(int number);
    }

    private static <T> List<T> atOnce(int threads, Attempt<T> attempt) throws InterruptedException, ExecutionException {
        var executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> attempts = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(i -> () -> attempt.by(i))
                    .toList();
            var results = new java.util.ArrayList<T>();
            for (Future<T> result : executor.invokeAll(attempts)) {
                results.add(result.get());
            }
            return results;
        } finally {
            executor.shutdown();
        }
    }
}
