package io.matricula.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.grpc.event.Event;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventMoveTest {

    private static final int MANY = 2 * Batches.BATCH_SIZE + 17;

    private final MemoryLog there = new MemoryLog();
    private final List<Integer> batches = new ArrayList<>();

    @Test
    void longStoresGoInBatches() {
        EventLog counting = new Counting();
        var move = move(counting);
        move.compare(none -> false);
        assertThat(move.complete()).isEqualTo(MANY);
        assertThat(batches).containsExactly(Batches.BATCH_SIZE, Batches.BATCH_SIZE, 17);
        assertThat(there.events).extracting(Event::getMessageIdentifier).doesNotHaveDuplicates();
    }

    @Test
    void aMoveThatDiedBetweenBatchesGoesOnBehindWhatIsThere() {
        there.failAfter(Batches.BATCH_SIZE);
        var dying = move(there);
        dying.compare(none -> false);
        assertThatThrownBy(dying::complete).isInstanceOf(MemoryLog.Failed.class);
        assertThat(there.events).hasSize(Batches.BATCH_SIZE);

        there.failAfter(Integer.MAX_VALUE);
        var next = move(there);
        next.compare(none -> false);
        assertThat(next.complete()).isEqualTo(MANY - Batches.BATCH_SIZE);
        assertThat(there.events)
                .extracting(Event::getMessageIdentifier)
                .containsExactlyElementsOf(
                        stored().stream().map(StoredEvent::identifier).toList());
    }

    @Test
    void anEventWithTheSameIdentifierAndOtherContentIsAnother() {
        there.append(List.of(Event.newBuilder()
                .setMessageIdentifier("event-0")
                .setTimestamp(1)
                .build()));
        assertThatThrownBy(() -> move(there).compare(none -> false))
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("position 0");
    }

    private EventMove move(EventLog log) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new EventMove(
                stored().iterator(),
                event -> Event.newBuilder()
                        .setMessageIdentifier(event.identifier())
                        .build(),
                log,
                new Progress("Events", MANY, nowhere, Clock.systemUTC()));
    }

    private static List<StoredEvent> stored() {
        return LongStream.range(0, MANY)
                .mapToObj(index ->
                        new StoredEvent(index, "event-" + index, "a", index, "A", "", "P", null, new byte[0], null))
                .toList();
    }

    private final class Counting implements EventLog {

        @Override
        public long size() {
            return there.size();
        }

        @Override
        public void read(long count, Consumer<Event> reader) {
            there.read(count, reader);
        }

        @Override
        public void append(List<Event> events) {
            batches.add(events.size());
            there.append(events);
        }
    }
}
