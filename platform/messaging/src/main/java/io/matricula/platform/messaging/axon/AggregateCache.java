package io.matricula.platform.messaging.axon;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import java.util.OptionalLong;
import java.util.UUID;
import javax.cache.Caching;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.JCacheAdapter;

/** The cache of aggregates that were used lately. */
public final class AggregateCache {

    private static final long CACHED_AGGREGATES = 10_000;

    private AggregateCache() {}

    /** A new cache that keeps the aggregates themselves, not copies; it is bounded, and losing one costs a reload. */
    public static Cache byReference() {
        return new JCacheAdapter(Caching.getCachingProvider()
                .getCacheManager()
                .createCache("aggregates-" + UUID.randomUUID(), boundedByReference()));
    }

    private static CaffeineConfiguration<Object, Object> boundedByReference() {
        var configuration = new CaffeineConfiguration<Object, Object>();
        configuration.setStoreByValue(false);
        configuration.setMaximumSize(OptionalLong.of(CACHED_AGGREGATES));
        return configuration;
    }
}
