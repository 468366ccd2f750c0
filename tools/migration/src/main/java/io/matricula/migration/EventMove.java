package io.matricula.migration;

import io.axoniq.axonserver.grpc.event.Event;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Brings events to where they are to be, in their order; what is there already is compared and left alone. */
final class EventMove {

    private final Iterator<StoredEvent> here;
    private final Function<StoredEvent, Event> translation;
    private final EventLog there;
    private final Progress progress;
    private long compared;

    EventMove(Iterator<StoredEvent> here, Function<StoredEvent, Event> translation, EventLog there, Progress progress) {
        this.here = here;
        this.translation = translation;
        this.there = there;
        this.progress = progress;
    }

    /**
     * Passes over the events that are on both sides; refused if there is anything else on the other side.
     *
     * @param expectedAfterwards knows by their identifiers the events that may follow when all have been moved
     */
    void compare(Predicate<String> expectedAfterwards) {
        there.read(there.size(), found -> {
            if (here.hasNext()) {
                refuseUnlessSame(translation.apply(here.next()), found);
            } else if (!expectedAfterwards.test(found.getMessageIdentifier())) {
                throw new MoveRefused("Axon Server has an event at position " + compared
                        + " that came after those of the embedded store: the cluster has gone on by itself.");
            }
            compared++;
            progress.advance(1);
        });
    }

    private void refuseUnlessSame(Event expected, Event found) {
        if (!expected.equals(found)) {
            throw new MoveRefused("Axon Server has another event than the embedded store at position " + compared
                    + ": it must be empty, or hold what an earlier move of this store brought.");
        }
    }

    /** Whether all events are on the other side. */
    boolean isComplete() {
        return !here.hasNext();
    }

    /** Adds what is missing on the other side; how many events that are. */
    long complete() {
        long added = 0;
        while (here.hasNext()) {
            List<Event> batch = Batches.next(here).stream().map(translation).toList();
            there.append(batch);
            added += batch.size();
            progress.advance(batch.size());
        }
        return added;
    }
}
