package io.matricula.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.axoniq.axonserver.grpc.event.Event;
import io.matricula.enrollment.EnrollmentApplication;
import io.matricula.enrollment.saga.EnrollmentSaga;
import io.matricula.financial.FinancialApplication;
import io.matricula.marketing.MarketingApplication;
import io.matricula.platform.cluster.RealServers;
import io.matricula.platform.cluster.StoredSaga;
import io.matricula.platform.embedded.disk.DataDirectory;
import io.matricula.platform.messaging.axon.AxonJson;
import io.matricula.query.QueryApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.scheduling.java.SimpleScheduleToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.client.RestClientException;

/**
 * A school moves from one JVM to a cluster, with people under way, and goes on there.
 *
 * <p>Needs an Axon Server and a MongoDB that are still empty.
 */
class MoveToClusterTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final List<String> DATABASES =
            List.of("marketing", "financial", "enrollment-command", "enrollment-query");

    private final Serializer serializer = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(AxonJson::configure)
            .build();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path data;

    @Test
    void aSchoolMovesWithEverybodyWhoIsUnderWay() throws Exception {
        assumeTrue(
                RealServers.areThere(),
                "needs Docker, or MATRICULA_TEST_AXONSERVER and MATRICULA_TEST_MONGODB as servers to move to");
        String axonServer = RealServers.axonServer();
        String mongodb = RealServers.mongo();
        Map<String, String> environment = Map.of("MATRICULA_AXONSERVER", axonServer, "MATRICULA_MONGODB", mongodb);
        Target target = Target.of(new String[] {data.toString()}, environment);
        assumeTrue(isUnused(target), "That Axon Server has events already");

        School.Enrolled people = School.inDirectory(data);
        awaitThatATimerIsOverdue();

        diesHalfWay(target, HalfLog::new, server -> server::schedule);
        diesHalfWay(target, server -> server, server -> new OneTimer(server)::schedule);
        assertThat(command(environment)).isZero();
        assertThat(text()).contains("100 %").contains("Moved 0 events").doesNotContainIgnoringCase("lima");

        awaitThatTheOverdueTimerFires(target);
        assertThatEachEventIsThere(target);
        Map<String, Set<Document>> afterMove = everythingIn(mongodb);

        assertThat(command(environment)).isZero();
        assertThat(text()).contains("Everything had been moved before");
        assertThat(everythingIn(mongodb)).isEqualTo(afterMove);
        assertThatEachEventIsThere(target);

        goesOnInTheCluster(axonServer, mongodb, people);

        assertThat(command(environment)).isOne();
        assertThat(text()).contains("the cluster has gone on by itself");
    }

    private static boolean isUnused(Target target) {
        try (AxonServer server = AxonServer.at(target)) {
            return server.size() == 0;
        }
    }

    private void awaitThatATimerIsOverdue() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(data, serializer)) {
            Instant first = store.timers().get(0).due();
            await().atMost(TIMEOUT).until(() -> first.isBefore(Clock.systemUTC().instant()));
        }
    }

    private void awaitThatTheOverdueTimerFires(Target target) throws IOException {
        try (AxonServer server = AxonServer.at(target)) {
            int moved = storedEvents().size();
            await().atMost(TIMEOUT).until(() -> server.size() > moved);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private int command(Map<String, String> environment) {
        said.reset();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return MoveToCluster.run(new String[] {data.toString()}, environment, out, out);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void diesHalfWay(
            Target target,
            Function<AxonServer, EventLog> log,
            Function<AxonServer, BiFunction<Instant, Event, String>> scheduling)
            throws IOException {
        try (DataDirectory directory = DataDirectory.claim(data);
                AxonServer server = AxonServer.at(target);
                Databases databases = Databases.at(target, serializer);
                EmbeddedStore store = EmbeddedStore.open(directory.path(), serializer)) {
            var move = new Move(store, log.apply(server), scheduling.apply(server), databases, serializer);
            var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            assertThatThrownBy(() -> move.run((what, total) -> new Progress(what, total, nowhere, Clock.systemUTC())))
                    .isInstanceOf(Killed.class);
        }
    }

    private void assertThatEachEventIsThere(Target target) throws Exception {
        List<TrackedEventMessage<?>> expected = storedEvents();
        List<TrackedEventMessage<?>> found = movedEvents(target.connector(), expected.size());
        assertThat(expected).hasSizeGreaterThan(20).anySatisfy(event -> assertThat(isOfAnAggregate(event))
                .isFalse());
        for (int position = 0; position < expected.size(); position++) {
            assertThatIsSame(found.get(position), expected.get(position));
            assertThat(found.get(position).trackingToken().position()).hasValue(position);
        }
    }

    private static void assertThatIsSame(TrackedEventMessage<?> found, TrackedEventMessage<?> expected) {
        assertThat(found.getIdentifier()).isEqualTo(expected.getIdentifier());
        assertThat(found.getTimestamp()).isEqualTo(expected.getTimestamp());
        assertThat(found.getMetaData()).isEqualTo(expected.getMetaData());
        assertThat(found.getPayload()).isEqualTo(expected.getPayload());
        if (isOfAnAggregate(expected)) {
            var there = (DomainEventMessage<?>) found;
            var here = (DomainEventMessage<?>) expected;
            assertThat(there.getType()).isEqualTo(here.getType());
            assertThat(there.getAggregateIdentifier()).isEqualTo(here.getAggregateIdentifier());
            assertThat(there.getSequenceNumber()).isEqualTo(here.getSequenceNumber());
        } else {
            assertThat(found).isNotInstanceOf(DomainEventMessage.class);
        }
    }

    private static boolean isOfAnAggregate(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain && domain.getType() != null;
    }

    private List<TrackedEventMessage<?>> storedEvents() throws IOException, SQLException {
        try (StoreCopy copy = StoreCopy.of(data)) {
            var sql = new DriverManagerDataSource(copy.url(), "SA", "");
            try (Connection open = sql.getConnection();
                    Stream<? extends TrackedEventMessage<?>> events = JdbcEventStorageEngine.builder()
                            .connectionProvider(sql::getConnection)
                            .transactionManager(NoTransactionManager.instance())
                            .eventSerializer(serializer)
                            .snapshotSerializer(serializer)
                            .build()
                            .readEvents((TrackingToken) null, false)) {
                assertThat(open.isValid(1)).isTrue();
                List<TrackedEventMessage<?>> read = new ArrayList<>();
                events.forEach(read::add);
                return read;
            }
        }
    }

    private List<TrackedEventMessage<?>> movedEvents(AxonServerConfiguration configuration, int count)
            throws Exception {
        var connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
        connections.start();
        var store = AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .snapshotFilter(SnapshotFilter.allowAll())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            while (events.size() < count && stream.hasNextAvailable(10, TimeUnit.SECONDS)) {
                events.add(stream.nextAvailable());
            }
        } finally {
            connections.shutdown();
        }
        return events;
    }

    private static void assertThatSagaWaits(String mongodb, String enrollment) {
        try (MongoClient client = MongoClients.create(mongodb)) {
            List<Document> sagas = client.getDatabase("enrollment-command")
                    .getCollection(StoredSaga.COLLECTION)
                    .find(new Document("associationValue", enrollment)
                            .append("sagaType", EnrollmentSaga.class.getName()))
                    .into(new ArrayList<>());
            assertThat(sagas).singleElement().satisfies(saga -> assertThat(saga.getString("content"))
                    .contains(SimpleScheduleToken.class.getName())
                    .doesNotContain("DbScheduler"));
        }
    }

    private static Map<String, Set<Document>> everythingIn(String mongodb) {
        Map<String, Set<Document>> everything = new TreeMap<>();
        try (MongoClient client = MongoClients.create(mongodb)) {
            for (String name : DATABASES) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    everything.put(
                            name + "/" + collection,
                            database.getCollection(collection).find().into(new HashSet<>()));
                }
            }
        }
        return everything;
    }

    private void goesOnInTheCluster(String axonServer, String mongodb, School.Enrolled people) {
        String[] cluster = {
            "--matricula.axonserver=" + axonServer,
            "--matricula.mongodb=" + mongodb,
            "--matricula.secrets=" + data.resolve("secrets")
        };
        try (Running query = Running.service(QueryApplication.class, named("enrollment-query", cluster));
                Running marketing = Running.service(MarketingApplication.class, named("marketing", cluster));
                Running enrollment =
                        Running.service(EnrollmentApplication.class, named("enrollment-command", cluster));
                Running financial = Running.service(FinancialApplication.class, named("financial", cluster))) {
            assertThat(marketing).isNotNull();
            awaitStatus(query, people.confirmed(), "CONFIRMED");
            awaitStatus(query, people.reconciled(), "CONFIRMED");
            awaitStatus(query, people.waiting(), "AWAITING_PAYMENT");
            assertThatSagaWaits(mongodb, people.waiting());
            assertThat(people.askAgain(enrollment)).isEqualTo(people.confirmed());

            financial.post(
                    "/v1/simulated-gateway/charges/" + paymentOf(query, people.waiting()) + "/payment", "pay", "{}");
            enrollment.post(
                    "/v1/enrollments/" + people.cancellable() + "/cancellation",
                    "cancel",
                    "{\"reason\": \"moved away\"}");

            awaitStatus(query, people.waiting(), "CONFIRMED");
            awaitStatus(query, people.cancellable(), "CANCELLED");
            awaitStatus(query, people.expiring(), "EXPIRED");
        }
    }

    private static String[] named(String name, String[] properties) {
        return Stream.concat(Stream.of("--spring.application.name=" + name), Stream.of(properties))
                .toArray(String[]::new);
    }

    private static String paymentOf(Running query, String enrollment) {
        return query.get("/v1/enrollments/" + enrollment).get("paymentId").asString();
    }

    private static void awaitStatus(Running query, String enrollment, String status) {
        await().atMost(TIMEOUT)
                .ignoreExceptionsInstanceOf(RestClientException.class)
                .untilAsserted(() -> assertThat(query.get("/v1/enrollments/" + enrollment)
                                .get("status")
                                .asString())
                        .isEqualTo(status));
    }

    /** As if the process had died. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes half of what it is given, and fails. */
    private record HalfLog(EventLog log) implements EventLog {

        @Override
        public long size() {
            return log.size();
        }

        @Override
        public void read(long count, Consumer<Event> reader) {
            log.read(count, reader);
        }

        @Override
        public void append(List<Event> events) {
            log.append(events.subList(0, events.size() / 2));
            throw new Killed();
        }
    }

    /** Sets one timer, and fails. */
    private static final class OneTimer {

        private final AxonServer server;
        private boolean set;

        private OneTimer(AxonServer server) {
            this.server = server;
        }

        private String schedule(Instant due, Event event) {
            if (set) {
                throw new Killed();
            }
            set = true;
            return server.schedule(due, event);
        }
    }
}
