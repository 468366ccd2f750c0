package io.matricula.platform.messaging.records;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordExpiryTest {

    private static final Instant NOW = Instant.parse("2027-02-01T12:00:00Z");
    private static final Duration SHORTEST = Duration.ofDays(2);

    private final RecordStore records = mock(RecordStore.class);

    private record Rule(String kind, Duration longest) implements Retention {

        @Override
        public boolean isOver(String record, Duration age) {
            return !record.equals("needed") && age.compareTo(longest) >= 0;
        }
    }

    @Test
    void whatIsOverIsRemovedAndWhatIsNeededIsNot() {
        hold(record("old", "done", 49), record("needed", "needed", 100));
        remove(new Rule("kind", Duration.ZERO));
        verify(records).remove("kind", "old", "done");
        verify(records, never()).remove("kind", "needed", "needed");
    }

    @Test
    void aKindMayKeepItsRecordsForLonger() {
        hold(record("old", "done", 100), record("younger", "done", 49));
        remove(new Rule("kind", Duration.ofHours(99)));
        verify(records).remove("kind", "old", "done");
        verify(records, never()).remove("kind", "younger", "done");
    }

    @Test
    void noneIsAskedForThatIsYoungerThanTheShortestRetention() {
        remove(new Rule("kind", Duration.ZERO));
        verify(records).olderThan(eq("kind"), eq(NOW.minus(SHORTEST)), any(), anyInt());
    }

    @Test
    void thereMayBeMoreThanOneAnswerHas() {
        List<AgedRecord> first = IntStream.range(0, 200)
                .mapToObj(number -> record("key-" + number, "needed", 60))
                .toList();
        when(records.olderThan(any(), any(), eq(null), anyInt())).thenReturn(first);
        when(records.olderThan(any(), any(), eq(first.get(199)), anyInt()))
                .thenReturn(List.of(record("last", "done", 50)));
        remove(new Rule("kind", Duration.ZERO));
        verify(records).remove("kind", "last", "done");
    }

    private void hold(AgedRecord... old) {
        when(records.olderThan(any(), any(), any(), anyInt())).thenReturn(List.of(old));
    }

    private void remove(Retention retention) {
        new RecordExpiry(records, List.of(retention), SHORTEST, Clock.fixed(NOW, ZoneOffset.UTC)).remove();
    }

    private static AgedRecord record(String key, String value, int hours) {
        return new AgedRecord(key, value, NOW.minus(Duration.ofHours(hours)));
    }
}
