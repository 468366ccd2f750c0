package io.matricula.platform.projections;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.matricula.platform.messaging.axon.ProjectionTokens;
import io.matricula.platform.security.personal.GivenPersonalData;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** The engine by itself: an event store in memory, and the MongoDB at {@code MATRICULA_TEST_MONGODB} or an embedded server. */
final class EngineFixture implements AutoCloseable {

    static final ProjectionSettings SETTINGS =
            new ProjectionSettings(2, 50, 50, Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(10));

    final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    final InMemoryTokenStore tokens = new InMemoryTokenStore();
    final MongoConverter converter = DocumentMapping.converter(List.of(), GivenPersonalData.fresh());
    final MongoTemplate mongo;
    final ProjectionVersions versions;
    private final String database = "test-" + UUID.randomUUID();
    private final @Nullable MongoServer embedded;
    private final String address;
    private final MongoClient client;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);

    EngineFixture() {
        String real = System.getenv("MATRICULA_TEST_MONGODB");
        embedded = real == null ? new MongoServer(new MemoryBackend()) : null;
        address = embedded == null ? String.valueOf(real) : embedded.bindAndGetConnectionString();
        client = MongoClients.create(address);
        mongo = new MongoTemplate(client, database);
        versions = new ProjectionVersions(mongo, Clock.systemUTC());
    }

    Projections projections(Projection<?>... projections) {
        return new Projections(List.of(projections), engine(mongo), Clock.systemUTC());
    }

    Engine engine(MongoTemplate writes) {
        return new Engine(
                events,
                ProjectionTokens.ofOneInstance(tokens),
                writes,
                converter,
                versions,
                SETTINGS,
                threads,
                threads);
    }

    <D> Model<D> model(Projection<D> projection) {
        return new Model<>(projection, mongo, converter, versions);
    }

    /** The documents of a collection by id. */
    Map<String, Document> documents(String collection) {
        var documents = new TreeMap<String, Document>();
        mongo.getCollection(collection)
                .find()
                .into(new ArrayList<>())
                .forEach(document -> documents.put(document.getString("_id"), document));
        return documents;
    }

    /** From now on the store of the models does not answer. */
    void loseTheStore() {
        client.close();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
        if (embedded == null) {
            try (MongoClient another = MongoClients.create(address)) {
                another.getDatabase(database).drop();
            }
        } else {
            embedded.shutdownNow();
        }
    }
}
