package io.matricula.platform.cluster;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps recently used aggregates, and gives one only if the event store says that it has seen every event: when
 * instances come and go, the commands of an aggregate move to another instance and back.
 */
final class CurrentAggregates implements Cache {

    private static final long MOST = 10_000;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final EventStore events;

    CurrentAggregates(EventStore events) {
        this.events = events;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K id) {
        if (kept.getIfPresent(id) instanceof AggregateCacheEntry<?> aggregate && isCurrent(id, aggregate)) {
            return (V) aggregate;
        }
        kept.invalidate(id);
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
        return kept.asMap().putIfAbsent(id, aggregate) == null;
    }

    @Override
    public boolean remove(Object id) {
        return kept.asMap().remove(id) != null;
    }

    @Override
    public boolean containsKey(Object id) {
        return kept.asMap().containsKey(id);
    }

    /** Nobody listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException();
    }
}
