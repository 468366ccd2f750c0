package io.matricula.platform.messaging.deadletter;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Knows, without asking the store for each event, that a segment has no sequence that is put aside. */
final class ParkedSequences {

    private static final long CACHE_NANOS = Duration.ofSeconds(10).toNanos();

    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final Map<Integer, Known> segments = new ConcurrentHashMap<>();

    ParkedSequences(SequencedDeadLetterQueue<EventMessage<?>> queue) {
        this.queue = queue;
    }

    /** Only the instance that has a segment puts aside sequences of it, so "none" holds until this instance does so. */
    private record Known(boolean some, long nanos) {

        boolean isOutdated() {
            return some && System.nanoTime() - nanos > CACHE_NANOS;
        }
    }

    boolean mayHave(Segment segment) {
        return segments.compute(
                        segment.getSegmentId(),
                        (id, known) ->
                                known == null || known.isOutdated() ? known(queue.amountOfSequences() > 0) : known)
                .some();
    }

    void haveOneMore(Segment segment) {
        segments.put(segment.getSegmentId(), known(true));
    }

    void forget(Segment segment) {
        segments.remove(segment.getSegmentId());
    }

    private static Known known(boolean some) {
        return new Known(some, System.nanoTime());
    }
}
