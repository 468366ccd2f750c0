package io.matricula.platform.embedded.axon;

import io.matricula.platform.embedded.store.Checkpoints;
import io.matricula.platform.messaging.axon.AggregateCache;
import io.matricula.platform.messaging.axon.ProjectionTokens;
import io.matricula.platform.messaging.deadletter.DeadLetterQueues;
import javax.sql.DataSource;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** Axon's stores in the embedded SQL store, and a local command bus. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class AxonOnSqlConfiguration {

    private static final int CACHED_EVENTS = 4_000;
    private static final int EVENTS_PER_READ = 200;

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    /** Processors wait for commands inside of their transactions, so theirs lie between checkpoints. */
    @Bean
    ConfigurerModule processorsBetweenCheckpoints(Checkpoints checkpoints, TransactionManager transactionManager) {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultTransactionManager(c -> checkpoints.between(transactionManager));
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new JdbcSQLErrorCodesResolver();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ConnectionProvider connectionProvider,
            TransactionManager transactionManager,
            PersistenceExceptionResolver persistenceExceptionResolver,
            Configuration configuration) {
        return new ZeroBasedEventStorage(JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(eventSerializer)
                .connectionProvider(connectionProvider)
                .transactionManager(transactionManager)
                .persistenceExceptionResolver(persistenceExceptionResolver)
                .upcasterChain(configuration.upcasterChain())
                .snapshotFilter(configuration.snapshotFilter())
                .batchSize(EVENTS_PER_READ)
                .readEventDataWithGaps(GapAwareEventQuery::withGaps));
    }

    @Bean(name = "eventBus", initMethod = "start", destroyMethod = "stop")
    @Qualifier("eventStore")
    NotifyingEventStore eventStore(EventStorageEngine storageEngine, Configuration configuration) {
        return new NotifyingEventStore(EmbeddedEventStore.builder()
                .storageEngine(storageEngine)
                .cachedEvents(CACHED_EVENTS)
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class)));
    }

    @Bean
    @Primary
    TokenStore tokenStore(ConnectionProvider connectionProvider, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connectionProvider)
                .serializer(serializer)
                .build();
    }

    @Bean
    DeadLetterQueues deadLetterQueues(
            ConnectionProvider connectionProvider,
            TransactionManager transactionManager,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        return processor -> JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(processor)
                .connectionProvider(connectionProvider)
                .transactionManager(transactionManager)
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer)
                .maxSequences(DeadLetterQueues.MAX_LETTERS)
                .maxSequenceSize(DeadLetterQueues.MAX_LETTERS)
                // A page that is smaller than a sequence makes the queue tell of its end twice.
                .pageSize(DeadLetterQueues.MAX_LETTERS)
                .build();
    }

    /** Read models live in memory here, so how far they are does too: after a restart both begin anew. */
    @Bean
    ProjectionTokens projectionTokens() {
        return ProjectionTokens.ofOneInstance(new InMemoryTokenStore());
    }

    @Bean
    SagaStore<Object> sagaStore(ConnectionProvider connectionProvider, Serializer serializer) {
        return JdbcSagaStore.builder()
                .connectionProvider(connectionProvider)
                .serializer(serializer)
                .build();
    }

    @Bean(destroyMethod = "shutdown")
    CommandThreads commandThreads() {
        return new CommandThreads();
    }

    /** Commands run on threads of their own, each in a transaction of its own, also when a saga sends them. */
    @Bean
    CommandBus commandBus(
            CommandThreads commandThreads, TransactionManager transactionManager, Configuration configuration) {
        var bus = new LocalCommandBus(AsynchronousCommandBus.builder()
                .executor(commandThreads)
                .transactionManager(transactionManager)
                .spanFactory(configuration.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(configuration.messageMonitor(CommandBus.class, "commandBus")));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return bus;
    }

    /** Keeps recently used aggregates, by reference: only the event store is the truth, so losing one costs a reload. */
    @Bean
    Cache aggregateCache() {
        return new AggregateCache();
    }
}
