package io.matricula.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.axoniq.axonserver.grpc.event.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoveTest {

    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final MemoryLog log = new MemoryLog();
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private String mongodb = "";

    @TempDir
    private Path data;

    @BeforeEach
    void start() {
        mongodb = mongo.bindAndGetConnectionString();
        ExampleStore.in(data);
    }

    @AfterEach
    void stop() {
        mongo.shutdownNow();
    }

    @Test
    void everythingIsMovedOnce() throws IOException {
        assertThat(move()).isEqualTo(new Moved(7, 4, 2, 2, 7));
        assertThat(move()).isEqualTo(Moved.NOTHING);
        assertThat(log.events)
                .extracting(Event::getMessageIdentifier)
                .containsExactly("event-0", "event-1", "event-2", "event-5", "event-6", "event-7", "event-8");
    }

    @Test
    void timersKeepTheirTime() throws IOException {
        move();
        assertThat(log.timers)
                .containsOnly(
                        Map.entry("timer-1", ExampleStore.DUE), Map.entry("timer-2", ExampleStore.DUE.plusSeconds(60)));
    }

    @Test
    void sagasKnowTheirNewTimersAndForgetThoseThatHaveFired() throws IOException {
        move();
        assertThat(documents("enrollment-command", "sagas"))
                .extracting(saga -> saga.getString("sagaId"), saga -> saga.getString("content"))
                .containsExactlyInAnyOrder(
                        tuple(
                                "saga-1",
                                ExampleStore.sagaState(
                                        "\"org.axonframework.eventhandling.scheduling.java.SimpleScheduleToken|"
                                                + "{\\\"@class\\\":\\\"org.axonframework.eventhandling.scheduling.java.SimpleScheduleToken\\\","
                                                + "\\\"tokenId\\\":\\\"new-timer-1\\\"}\"")),
                        tuple("saga-2", ExampleStore.sagaState("null")));
    }

    @Test
    void processorsBeginWhereTheyWere() throws IOException {
        move();
        try (MongoClient client = MongoClients.create(mongodb)) {
            MongoTokenStore sagas = tokens(client, "enrollment-command");
            assertThat(sagas.fetchToken("EnrollmentSagaProcessor", 0)).isEqualTo(new GlobalSequenceTrackingToken(6));
            assertThat(sagas.fetchToken("EnrollmentSagaProcessor", 1)).isEqualTo(new GlobalSequenceTrackingToken(4));
            MongoTokenStore payments = tokens(client, "financial");
            assertThat(payments.fetchToken("payment-charges", 0)).isEqualTo(new GlobalSequenceTrackingToken(6));
            assertThat(payments.fetchSegments("payment-refunds")).containsExactly(0);
            assertThat(payments.fetchToken("payment-refunds", 0)).isNull();
        }
    }

    @Test
    void recordsGoToThoseWhoMayBeAskedForThem() throws IOException {
        move();
        assertThat(documents("marketing", "records"))
                .containsExactly(new Document("_id", "idempotency/key-1").append("content", "{\"status\":202}"));
        assertThat(documents("enrollment-query", "records")).hasSize(1);
        assertThat(documents("enrollment-command", "records")).hasSize(1);
        assertThat(documents("financial", "records"))
                .extracting(known -> known.getString("_id"))
                .containsExactlyInAnyOrder("idempotency/key-1", "simulated-charge/charge-1");
        assertThat(documents("identity", "records"))
                .extracting(known -> known.getString("_id"))
                .containsExactlyInAnyOrder("idempotency/key-1", "user/user-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 7, 8})
    void aMoveThatDiedIsCompletedByTheNext(int after) throws IOException {
        log.failAfter(after);
        assertThatThrownBy(this::move).isInstanceOf(MemoryLog.Failed.class);
        log.failAfter(Integer.MAX_VALUE);
        move();
        Map<String, Set<Document>> afterTwo = everything();
        assertThat(log.events).hasSize(7);
        assertThat(log.timers).hasSize(2);

        MoveTest undisturbed = new MoveTest();
        undisturbed.data = data;
        undisturbed.mongodb = undisturbed.mongo.bindAndGetConnectionString();
        undisturbed.move();
        assertThat(afterTwo).isEqualTo(undisturbed.everything());
        assertThat(log.events).isEqualTo(undisturbed.log.events);
        undisturbed.stop();
    }

    @Test
    void aTimerThatFiresBeforeTheMoveIsCompletedIsNoStranger() throws IOException {
        log.failAfter(8);
        assertThatThrownBy(this::move).isInstanceOf(MemoryLog.Failed.class);
        log.failAfter(Integer.MAX_VALUE);
        log.append(List.of(Event.newBuilder().setMessageIdentifier("timer-1").build()));
        assertThat(move()).isEqualTo(new Moved(0, 0, 1, 2, 7));
    }

    @Test
    void aServerWithAnotherEventIsRefusedAndNothingTouched() throws IOException {
        log.append(List.of(Event.newBuilder().setMessageIdentifier("stranger").build()));
        assertThatThrownBy(this::move).isInstanceOf(MoveRefused.class).hasMessageContaining("position 0");
        assertThat(log.events).hasSize(1);
        assertThat(everything()).isEmpty();
    }

    @Test
    void aStoreWithDeadLettersIsRefusedAndNothingTouched() {
        try (var store = new ExampleStore(data)) {
            store.deadLetter("event-1");
        }
        assertThatThrownBy(this::move).isInstanceOf(MoveRefused.class).hasMessageContaining("1 facts are put aside");
        assertThat(log.events).isEmpty();
        assertThat(everything()).isEmpty();
    }

    @Test
    void aClusterThatHasGoneOnIsRefused() throws IOException {
        move();
        log.append(List.of(Event.newBuilder().setMessageIdentifier("new").build()));
        assertThatThrownBy(this::move)
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("position 7")
                .hasMessageContaining("gone on");
    }

    @Test
    void databasesThatServicesHaveUsedAreRefusedAndNothingTouched() {
        try (MongoClient client = MongoClients.create(mongodb)) {
            tokens(client, "financial").initializeTokenSegments("payment-charges", 2);
        }
        assertThatThrownBy(this::move).isInstanceOf(MoveRefused.class).hasMessageContaining("payment-charges");
        assertThat(log.events).isEmpty();
    }

    @Test
    void aMongoThatRemembersAMoveToALostServerIsRefused() throws IOException {
        move();
        log.events.clear();
        assertThatThrownBy(this::move).isInstanceOf(MoveRefused.class).hasMessageContaining("both of them empty");
        assertThat(log.events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"processor", "saga", "record"})
    void whatBelongsToNobodyIsRefusedAndNothingTouched(String what) {
        try (var store = new ExampleStore(data)) {
            switch (what) {
                case "processor" -> store.position("unknown", 0, 8);
                case "saga" -> store.unknownSaga();
                default -> store.record("unknown", "key", "{}");
            }
        }
        assertThatThrownBy(this::move).isInstanceOf(MoveRefused.class).hasMessageContaining("unknown");
        assertThat(log.events).isEmpty();
        assertThat(everything()).isEmpty();
    }

    @Test
    void aSagaThatIsFoundByTwoValuesIsRefusedAndNothingTouched() {
        try (var store = new ExampleStore(data)) {
            store.foundBy("saga-1", "enrollment-3");
        }
        assertThatThrownBy(this::move).isInstanceOf(MoveRefused.class).hasMessageContaining("by 2 values");
        assertThat(log.events).isEmpty();
        assertThat(everything()).isEmpty();
    }

    @Test
    void sagasThatAreFoundByTheSameValueAreRefusedAndNothingTouched() {
        try (var store = new ExampleStore(data)) {
            store.saga("saga-3", "enrollment-1", "timer-1");
        }
        assertThatThrownBy(this::move).isInstanceOf(MoveRefused.class).hasMessageContaining("the same value");
        assertThat(log.events).isEmpty();
        assertThat(everything()).isEmpty();
    }

    private Moved move() throws IOException {
        try (var databases = ExampleStore.databases(mongodb);
                EmbeddedStore store = EmbeddedStore.open(data, ExampleStore.SERIALIZER)) {
            return new Move(store, log, log::schedule, databases, ExampleStore.SERIALIZER)
                    .run((what, total) -> new Progress(what, total, NOWHERE, Clock.systemUTC()));
        }
    }

    private static MongoTokenStore tokens(MongoClient client, String database) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, database)
                        .build())
                .serializer(ExampleStore.SERIALIZER)
                .build();
    }

    private Set<Document> documents(String database, String collection) {
        try (MongoClient client = MongoClients.create(mongodb)) {
            return client.getDatabase(database).getCollection(collection).find().into(new HashSet<>());
        }
    }

    /** Everything in all databases but for ids and times that are new each time. */
    private Map<String, Set<Document>> everything() {
        Map<String, Set<Document>> everything = new TreeMap<>();
        try (MongoClient client = MongoClients.create(mongodb)) {
            for (Service service : Service.values()) {
                for (String collection : client.getDatabase(service.database()).listCollectionNames()) {
                    Set<Document> found = new HashSet<>();
                    for (Document document : documents(service.database(), collection)) {
                        if (document.containsKey("processorName")) {
                            document.remove("_id");
                            document.remove("timestamp");
                        }
                        found.add(document);
                    }
                    everything.put(service + "/" + collection, found);
                }
            }
        }
        return everything;
    }
}
