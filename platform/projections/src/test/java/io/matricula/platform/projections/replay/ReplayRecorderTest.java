package io.matricula.platform.projections.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.messaging.records.AgedRecord;
import io.matricula.platform.messaging.records.RecordStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

class ReplayRecorderTest {

    private static final Instant NOON = Instant.parse("2027-01-10T12:00:00Z");

    private final Map<String, String> stored = new ConcurrentHashMap<>();
    private final AtomicBoolean down = new AtomicBoolean();
    private final ReplayRecords records = new ReplayRecords(new Memory(), new JsonMapper());
    private final ReplayRecorder bookkeeper = new ReplayRecorder(
            Replay.begun("id", "enrollments", 10, NOON), records, Clock.fixed(NOON.plusSeconds(1), ZoneOffset.UTC));

    /** Records of one kind, as long as the store is up. */
    private final class Memory implements RecordStore {

        @Override
        public Optional<String> putIfAbsent(String kind, String key, String value) {
            return Optional.ofNullable(up().putIfAbsent(key, value));
        }

        @Override
        public Optional<String> find(String kind, String key) {
            return Optional.ofNullable(up().get(key));
        }

        @Override
        public boolean replace(String kind, String key, String expected, String value) {
            return up().replace(key, expected, value);
        }

        @Override
        public void remove(String kind, String key, String expected) {
            up().remove(key, expected);
        }

        @Override
        public List<AgedRecord> olderThan(String kind, Instant before, @Nullable AgedRecord after, int limit) {
            return List.of();
        }

        private Map<String, String> up() {
            if (down.get()) {
                throw new DataAccessResourceFailureException("down");
            }
            return stored;
        }
    }

    @Test
    void aReplayIsRecordedFromItsBeginningToItsEnd() {
        bookkeeper.begun();
        assertThat(recorded().status()).isEqualTo(ReplayStatus.RUNNING);
        bookkeeper.progress(4);
        assertThat(recorded().processed()).isEqualTo(4);
        bookkeeper.completed();
        assertThat(recorded())
                .isEqualTo(Replay.begun("id", "enrollments", 10, NOON).completed(NOON.plusSeconds(1)));
    }

    @Test
    void aReplayThatFailsSaysWhy() {
        bookkeeper.begun();
        bookkeeper.failed(new IllegalStateException("of ana@example.org"));
        assertThat(recorded().status()).isEqualTo(ReplayStatus.FAILED);
        assertThat(recorded().lastError()).isEqualTo("IllegalStateException");
    }

    @Test
    void aStoreThatIsDownStopsNoReplayOnceItHasBegun() {
        down.set(true);
        assertThatThrownBy(bookkeeper::begun).isInstanceOf(DataAccessResourceFailureException.class);
        down.set(false);
        bookkeeper.begun();
        down.set(true);
        bookkeeper.progress(4);
        down.set(false);
        bookkeeper.progress(5);
        assertThat(recorded().processed()).isEqualTo(5);
    }

    @Test
    void aRecordThatHasGoneIsWrittenAnew() {
        bookkeeper.begun();
        stored.clear();
        bookkeeper.completed();
        assertThat(recorded().status()).isEqualTo(ReplayStatus.COMPLETED);
    }

    private Replay recorded() {
        return records.find("id").orElseThrow();
    }
}
