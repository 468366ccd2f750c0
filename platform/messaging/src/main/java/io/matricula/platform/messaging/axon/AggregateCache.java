package io.matricula.platform.messaging.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.BiPredicate;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates that were used lately: themselves, not copies. It is bounded, and losing one costs a reload.
 *
 * <p>Axon has adapters for EhCache and JCache, and none for Caffeine.
 */
public final class AggregateCache implements Cache {

    private static final long MAX_AGGREGATES = 10_000;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> kept =
            Caffeine.newBuilder().maximumSize(MAX_AGGREGATES).build();
    private final BiPredicate<Object, AggregateCacheEntry<?>> isCurrent;

    /** For a process that is the only one to change its aggregates. */
    public AggregateCache() {
        this((id, aggregate) -> true);
    }

    /**
     * For a process among others.
     *
     * @param isCurrent whether an aggregate, found by its id, has seen every event; one that has not is forgotten
     */
    public AggregateCache(BiPredicate<Object, AggregateCacheEntry<?>> isCurrent) {
        this.isCurrent = isCurrent;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K id) {
        Object found = kept.getIfPresent(id);
        if (found instanceof AggregateCacheEntry<?> aggregate && !isCurrent.test(id, aggregate)) {
            kept.invalidate(id);
            return null;
        }
        return (V) found;
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
    public void removeAll() {
        kept.invalidateAll();
    }

    @Override
    public boolean containsKey(Object id) {
        return kept.asMap().containsKey(id);
    }

    /** No part of Axon listens to the cache of aggregates. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("This cache has no listeners");
    }
}
