package io.matricula.migration;

import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An event store and its timers in memory, which can fail after a number of things that it did. */
final class MemoryLog implements EventLog {

    final List<Event> events = new ArrayList<>();
    final Map<String, Instant> timers = new TreeMap<>();
    private int lasts = Integer.MAX_VALUE;

    /** Takes so many events and timers more, and no other. */
    void failAfter(int many) {
        lasts = many;
    }

    @Override
    public long size() {
        return events.size();
    }

    @Override
    public void read(long count, Consumer<Event> reader) {
        events.subList(0, (int) count).forEach(reader);
    }

    @Override
    public void append(List<Event> more) {
        for (Event event : more) {
            use();
            events.add(event);
        }
    }

    String schedule(Instant due, Event event) {
        use();
        timers.put(event.getMessageIdentifier(), due);
        return "new-" + event.getMessageIdentifier();
    }

    private void use() {
        if (lasts-- <= 0) {
            throw new Failed();
        }
    }

    /** What happens then. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
