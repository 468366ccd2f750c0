package io.matricula.platform.cluster;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import io.matricula.platform.messaging.axon.ProjectionTokens;
import io.matricula.platform.messaging.deadletter.DeadLetterQueues;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.messaging.rounds.Rounds;
import io.matricula.platform.security.personal.ErasureList;
import io.matricula.platform.security.personal.KeyRemains;
import io.matricula.platform.security.personal.PersonalKeyStore;
import io.matricula.platform.security.personal.PersonalKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;

/** Sagas, tokens and records of a service in a database of its own. */
@Configuration(proxyBeanMethods = false)
class MongoStoresConfiguration {

    private static final String PERSONAL_KEYS = "personal-keys";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration KEYS_LOOKED_FOR = Duration.ofSeconds(1);

    @Bean
    ServiceDatabase serviceDatabase(
            @Value("${matricula.mongodb}") String server,
            @Value("${spring.application.name}") String name,
            ServerCredentials credentials) {
        return new ServiceDatabase(server, name, credentials);
    }

    /** What was acknowledged is in the journals of the majority of the replica set, whatever the server's default; no caller waits for a lost server for long. */
    @Bean
    MongoClientSettingsBuilderCustomizer acknowledgedByTheMajority() {
        return settings -> settings.writeConcern(
                        WriteConcern.MAJORITY.withJournal(true).withWTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(TIMEOUT.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS));
    }

    @Bean
    MongoTemplate axonCollections(MongoClient client, ServiceDatabase database) {
        return DefaultMongoTemplate.builder()
                .mongoDatabase(client, database.name())
                .build();
    }

    @Bean
    @Primary
    TokenStore tokenStore(ProjectionTokens tokens, ServiceDatabase database) {
        return new TokenAfterSagasStore(tokens.store(), database.name());
    }

    @Bean
    ProjectionTokens projectionTokens(
            MongoTemplate axonCollections,
            MongoOperations mongo,
            Serializer serializer,
            @Value("${matricula.instance}") String instance) {
        TokenStore store = LazyResource.of(TokenStore.class, () -> MongoTokenStore.builder()
                .mongoTemplate(axonCollections)
                .serializer(serializer)
                .nodeId(instance)
                .ensureIndexes(true)
                .build());
        return new ProjectionTokens(store, new MongoPositions(axonCollections, mongo, serializer));
    }

    @Bean
    DeadLetterQueues deadLetterQueues(
            MongoTemplate axonCollections, @Qualifier("eventSerializer") Serializer serializer) {
        return processor -> queue(processor, axonCollections, serializer);
    }

    @SuppressWarnings("unchecked")
    static SequencedDeadLetterQueue<EventMessage<?>> queue(
            String processor, MongoTemplate collections, Serializer serializer) {
        return LazyResource.of(
                SequencedDeadLetterQueue.class, () -> MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                        .processingGroup(processor)
                        .mongoTemplate(collections)
                        .serializer(serializer)
                        .maxSequences(DeadLetterQueues.MAX_LETTERS)
                        .maxSequenceSize(DeadLetterQueues.MAX_LETTERS)
                        .build());
    }

    @Bean
    SagaStore<Object> sagaStore(MongoOperations mongo, Serializer serializer) {
        return new MongoSagaStore(mongo, serializer);
    }

    @Bean
    RecordStore recordStore(MongoOperations mongo, Clock clock) {
        return new MongoRecordStore(mongo, clock);
    }

    @Bean
    ErasureList erasureList(PersonalKeyStore keys, Clock clock) {
        return new ErasureRecords(keys.records(), clock);
    }

    /**
     * Each instance hears within a second or two of keys that another one has destroyed. Of MongoDB's files what is deleted is gone when their space
     * is used again: compacting them is its operator's.
     */
    @Bean
    Rounds destroyedKeys(PersonalKeys keys) {
        return new Rounds("destroyed-keys", KEYS_LOOKED_FOR, keys::forgetWhatIsDestroyed);
    }

    @Bean
    KeyRemains keyRemains() {
        return new HeardEverywhere(KEYS_LOOKED_FOR.multipliedBy(2));
    }

    /** In a database that all services share, and that is backed up by itself. */
    @Bean
    PersonalKeyStore personalKeyStore(MongoClient client, Clock clock) {
        return new PersonalKeyStore(new MongoRecordStore(
                new org.springframework.data.mongodb.core.MongoTemplate(client, PERSONAL_KEYS), clock));
    }
}
