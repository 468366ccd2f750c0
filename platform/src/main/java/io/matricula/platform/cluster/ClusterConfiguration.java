package io.matricula.platform.cluster;

import io.matricula.platform.command.Durability;
import io.matricula.platform.mode.ConditionalOnMode;
import io.matricula.platform.mode.Mode;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * One service by itself, with any number of instances, on Axon Server and MongoDB; Axon's auto-configuration adds the
 * buses and the event store.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMode(Mode.CLUSTER)
@Import({MongoStoresConfiguration.class, TimerConfiguration.class, DependencyConfiguration.class})
public class ClusterConfiguration {

    /** What Axon Server and MongoDB acknowledge is durable. */
    @Bean
    Durability durability() {
        return () -> {};
    }

    /**
     * No aggregate is kept in memory: when instances come and go, its commands move to another instance and back, and
     * what was kept would then be old. Snapshots keep loading cheap.
     */
    @Bean
    Cache aggregateCache() {
        return NoCache.INSTANCE;
    }
}
