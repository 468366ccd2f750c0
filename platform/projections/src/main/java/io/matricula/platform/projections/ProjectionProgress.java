package io.matricula.platform.projections;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** How far the model that readers see was at one moment. */
public final class ProjectionProgress {

    private final EventStore events;
    private final List<Segment> segments;

    ProjectionProgress(EventStore events, List<Segment> segments) {
        this.events = events;
        this.segments = List.copyOf(segments);
    }

    /**
     * How far one part of the model is.
     *
     * @param stored its position as other instances see it; -1 if unknown
     * @param here its token if it is followed in this instance
     */
    record Segment(long stored, @Nullable TrackingToken here) {}

    /** Whether the model has taken every event up to this position that was stored when a client saw it at the head. */
    public boolean covers(long position) {
        return !segments.isEmpty() && segments.stream().allMatch(segment -> covers(segment, position));
    }

    private boolean covers(Segment segment, long position) {
        return segment.stored() >= position || (segment.here() != null && covers(segment.here(), position));
    }

    private boolean covers(TrackingToken token, long position) {
        return token.position().orElse(-1) >= position
                && (!(token instanceof GapAwareTrackingToken passed)
                        || !hasBeenFilled(passed.getGaps().headSet(position + 1), position));
    }

    /**
     * Whether one of these gaps is an event by now that the model still lacks. The others are of transactions that have
     * not ended yet, or never will: no client was told of those.
     */
    private boolean hasBeenFilled(SortedSet<Long> gaps, long position) {
        if (gaps.isEmpty()) {
            return false;
        }
        TrackingToken passed = GapAwareTrackingToken.newInstance(position, new TreeSet<>(gaps));
        try (var stream = events.openStream(passed)) {
            return stream.hasNextAvailable()
                    && stream.nextAvailable().trackingToken().position().orElse(-1) == position;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
