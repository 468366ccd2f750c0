package io.matricula.platform.cluster;

import io.matricula.platform.messaging.axon.AggregateCache;
import io.matricula.platform.messaging.command.Durability;
import io.matricula.platform.security.secret.Credentials;
import io.matricula.platform.security.secret.Secrets;
import java.nio.file.Path;
import org.axonframework.axonserver.connector.ManagedChannelCustomizer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;

/**
 * One service by itself, with any number of instances, on Axon Server and MongoDB; Axon's auto-configuration adds the
 * buses and the event store.
 */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@Import({
    ServerCredentialsConfiguration.class,
    MongoStoresConfiguration.class,
    TimerConfiguration.class,
    DependencyConfiguration.class
})
class ClusterConfiguration {

    /** What Axon Server and MongoDB acknowledge is durable. */
    @Bean
    Durability durability() {
        return atMost -> {};
    }

    @Bean
    LastRefusal lastRefusal() {
        return new LastRefusal();
    }

    @Bean
    ManagedChannelCustomizer lookedAtCalls(LastRefusal lastRefusal) {
        return channel -> channel.intercept(new ConfirmedAppends(), lastRefusal);
    }

    @Bean
    Secrets secrets(@Value("${matricula.secrets}") String folder) {
        return MountedSecrets.in(folder);
    }

    /** Only the issuer asks for them. */
    @Bean
    @Lazy
    Credentials credentials(@Value("${matricula.secrets}") String folder) {
        return new Credentials(MountedSecrets.in(Path.of(folder, "credentials").toString()));
    }

    @Bean
    @Qualifier("localSegment")
    LocalSegment localSegment(TransactionManager transactionManager, org.axonframework.config.Configuration axon) {
        var bus = new LocalSegment(SimpleCommandBus.builder()
                .transactionManager(transactionManager)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    Cache aggregateCache(EventStore events) {
        return new AggregateCache(new AggregateIsCurrent(events));
    }
}
