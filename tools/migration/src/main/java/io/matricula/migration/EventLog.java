package io.matricula.migration;

import io.axoniq.axonserver.grpc.event.Event;
import java.util.List;
import java.util.function.Consumer;

/** Where events are moved to. */
interface EventLog {

    /** How many events it has, counted from the first one ever. */
    long size();

    /** Shows that many events from the first one on. */
    void read(long count, Consumer<Event> reader);

    /** Adds events at its end: all of them or, if that fails, none. */
    void append(List<Event> events);
}
