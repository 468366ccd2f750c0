package io.matricula.platform.projections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;

/** What kept each segment from its last batch, until it succeeds: the processor forgets a segment that failed. */
final class SegmentFailures {

    private final Map<Integer, String> kinds = new ConcurrentHashMap<>();

    void add(Segment segment, Throwable failed) {
        kinds.put(segment.getSegmentId(), failed.getClass().getSimpleName());
    }

    void areOver(Segment segment) {
        kinds.remove(segment.getSegmentId());
    }

    /** One of them; null if there is none. */
    @Nullable
    String any() {
        return kinds.values().stream().findFirst().orElse(null);
    }
}
