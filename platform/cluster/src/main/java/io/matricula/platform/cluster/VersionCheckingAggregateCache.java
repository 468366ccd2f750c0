package io.matricula.platform.cluster;

import java.util.Optional;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * A cache of aggregates that gives one only if the event store says that it has seen every event: when instances come
 * and go, the commands of an aggregate move to another instance and back.
 */
final class VersionCheckingAggregateCache implements Cache {

    private final Cache kept;
    private final EventStore events;

    VersionCheckingAggregateCache(Cache kept, EventStore events) {
        this.kept = kept;
        this.events = events;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K id) {
        Object found = kept.get(id);
        if (found instanceof AggregateCacheEntry<?> aggregate && isCurrent(id, aggregate)) {
            return (V) aggregate;
        }
        kept.remove(id);
        return null;
    }

    private boolean isCurrent(Object id, AggregateCacheEntry<?> aggregate) {
        return events.lastSequenceNumberFor(id.toString()).equals(Optional.ofNullable(version(aggregate)));
    }

    /** Here an entry has the aggregate itself, so that nothing is needed to recreate it. */
    private static @Nullable Long version(AggregateCacheEntry<?> aggregate) {
        return aggregate.recreateAggregate(null, null, null).version();
    }

    @Override
    public void put(Object id, Object aggregate) {
        kept.put(id, aggregate);
    }

    @Override
    public boolean putIfAbsent(Object id, Object aggregate) {
        return kept.putIfAbsent(id, aggregate);
    }

    @Override
    public boolean remove(Object id) {
        return kept.remove(id);
    }

    @Override
    public boolean containsKey(Object id) {
        return kept.containsKey(id);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return kept.registerCacheEntryListener(listener);
    }
}
