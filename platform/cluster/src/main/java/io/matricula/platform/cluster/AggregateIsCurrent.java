package io.matricula.platform.cluster;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Asks the event store whether a cached aggregate has seen every event: when instances come and go, the commands of an aggregate
 * move to another instance and back.
 *
 * @param events where its events are
 */
record AggregateIsCurrent(EventStore events) implements BiPredicate<Object, AggregateCacheEntry<?>> {

    @Override
    public boolean test(Object id, AggregateCacheEntry<?> aggregate) {
        return events.lastSequenceNumberFor(id.toString()).equals(Optional.ofNullable(version(aggregate)));
    }

    /** Here an entry has the aggregate itself, so that nothing is needed to recreate it. */
    private static @Nullable Long version(AggregateCacheEntry<?> aggregate) {
        return aggregate.recreateAggregate(null, null, null).version();
    }
}
