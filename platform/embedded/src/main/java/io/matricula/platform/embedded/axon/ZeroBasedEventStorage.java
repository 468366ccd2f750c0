package io.matricula.platform.embedded.axon;

import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Events whose positions begin with 0, as HSQLDB counts. Axon takes 1 for the first, and a reader that had read 1 before 0 was
 * committed would never have read 0.
 */
final class ZeroBasedEventStorage extends JdbcEventStorageEngine {

    private static final TrackingToken BEFORE_THE_FIRST = GapAwareTrackingToken.newInstance(-1, Set.of());

    ZeroBasedEventStorage(Builder builder) {
        super(builder);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        return super.fetchTrackedEvents(last == null ? BEFORE_THE_FIRST : last, batchSize);
    }

    @Override
    public TrackingToken createTailToken() {
        return BEFORE_THE_FIRST;
    }
}
