package io.matricula.migration;

import com.github.kagkarlsson.scheduler.serializer.JavaSerializer;
import io.matricula.platform.cluster.ServerCredentials;
import io.matricula.platform.messaging.axon.AxonJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.scheduling.dbscheduler.DbSchedulerBinaryEventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An embedded store with a little of everything, as one JVM leaves it behind. */
final class ExampleStore implements AutoCloseable {

    static final Serializer SERIALIZER = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(AxonJson::configure)
            .build();

    /** Databases on a MongoDB that asks for nothing. */
    static Databases databases(String mongodb) {
        return Databases.at(new Target(Path.of(""), "", false, mongodb, ServerCredentials.none()), SERIALIZER);
    }

    static final Instant DUE = Instant.parse("2026-03-01T12:00:00Z");

    private final SingleConnectionDataSource connection;
    private final JdbcClient sql;

    ExampleStore(Path data) {
        connection = new SingleConnectionDataSource(
                "jdbc:hsqldb:file:" + data.resolve("store/matricula")
                        + ";hsqldb.lock_file=false;hsqldb.write_delay=false;hsqldb.tx=mvcc"
                        + ";hsqldb.default_table_type=cached;shutdown=true",
                "SA",
                "",
                true);
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("io/matricula/platform/embedded/store/schema.sql")),
                connection);
        sql = JdbcClient.create(connection);
    }

    /** Seven events with a gap between them, and everything that waits. */
    static void in(Path data) {
        try (var store = new ExampleStore(data)) {
            store.event(0, "offering-1", 0, "Offering");
            store.event(1, "enrollment-1", 0, "Enrollment");
            store.event(2, "offering-1", 1, "Offering");
            store.event(5, "event-5", 0, null);
            store.event(6, "enrollment-1", 1, "Enrollment");
            store.event(7, "enrollment-2", 0, "Enrollment");
            store.event(8, "offering-1", 2, "Offering");
            store.position("EnrollmentSagaProcessor", 0, 8);
            store.position("EnrollmentSagaProcessor", 1, 6);
            store.position("payment-charges", 0, 8);
            store.nowhere("payment-refunds", 0);
            store.timer("timer-1", DUE);
            store.timer("timer-2", DUE.plusSeconds(60));
            store.saga("saga-1", "enrollment-1", "timer-1");
            store.saga("saga-2", "enrollment-2", "timer-that-has-fired");
            store.record("idempotency", "key-1", "{\"status\":202}");
            store.record("simulated-charge", "charge-1", "{}");
            store.record("user", "user-1", "{}");
        }
    }

    void event(long index, String aggregate, long sequence, @Nullable String type) {
        sql.sql("INSERT INTO DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber, type,"
                        + " eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(index, aggregate, sequence)
                .param(type)
                .params(
                        "event-" + index,
                        bytes("{\"actor\":\"registrar\",\"attempt\":2}"),
                        bytes("{\"number\":" + index + "}"),
                        "1",
                        "io.matricula.Example",
                        "2026-02-03T04:05:06.789Z")
                .update();
    }

    void position(String processor, int segment, long index) {
        SerializedObject<byte[]> token =
                SERIALIZER.serialize(new GapAwareTrackingToken(index, List.of()), byte[].class);
        sql.sql("INSERT INTO TokenEntry (processorName, segment, token, tokenType, timestamp) VALUES (?, ?, ?, ?, ?)")
                .params(processor, segment, token.getData(), token.getType().getName(), "2026-02-03T04:05:06.789Z")
                .update();
    }

    void nowhere(String processor, int segment) {
        sql.sql("INSERT INTO TokenEntry (processorName, segment, timestamp) VALUES (?, ?, ?)")
                .params(processor, segment, "2026-02-03T04:05:06.789Z")
                .update();
    }

    void timer(String id, Instant due) {
        byte[] event = new JavaSerializer()
                .serialize(new DbSchedulerBinaryEventData(bytes("{}"), "io.matricula.Due", "1", bytes("{}")));
        sql.sql("INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                        + " VALUES ('AxonScheduledEvent', ?, ?, ?, FALSE, 1)")
                .params(id, event, due.atOffset(ZoneOffset.UTC))
                .update();
    }

    void saga(String id, String enrollment, String timer) {
        insertSaga(id, "io.matricula.enrollment.saga.EnrollmentSaga", sagaState(former(timer)));
        foundBy(id, enrollment);
    }

    void unknownSaga() {
        insertSaga("saga", "unknown", "{}");
        foundBy("saga", "enrollment-3");
    }

    private void insertSaga(String id, String type, String state) {
        sql.sql("INSERT INTO SagaEntry (sagaId, sagaType, serializedSaga) VALUES (?, ?, ?)")
                .params(id, type, bytes(state))
                .update();
    }

    void foundBy(String saga, String enrollment) {
        sql.sql("INSERT INTO AssociationValueEntry (associationKey, associationValue, sagaId, sagaType)"
                        + " SELECT 'enrollmentId', ?, sagaId, sagaType FROM SagaEntry WHERE sagaId = ?")
                .params(enrollment, saga)
                .update();
    }

    static String sagaState(String timerLiteral) {
        return "{\"price\":{\"amount\":199.90},\"timer\":" + timerLiteral + ",\"name\":\"Ana \\\"A.\\\" Lima\"}";
    }

    static String former(String timer) {
        return "\"org.axonframework.eventhandling.scheduling.dbscheduler.DbSchedulerScheduleToken|{\\\"id\\\":\\\""
                + timer + "\\\"}\"";
    }

    void record(String kind, String key, String content) {
        sql.sql("INSERT INTO KeyedRecord (kind, recordKey, content) VALUES (?, ?, ?)")
                .params(kind, key, content)
                .update();
    }

    void deadLetter(String event) {
        sql.sql("INSERT INTO DeadLetterEntry (deadLetterIdentifier, processingGroup, sequenceIdentifier, sequenceIndex,"
                        + " messageType, eventIdentifier, timestamp, payloadType, payload, enqueuedAt)"
                        + " VALUES (?, 'payment-charges', 'payment-1', 1, 'message', ?, '2027-02-01T12:00:00Z', 'fact', ?,"
                        + " '2027-02-01T12:00:00Z')")
                .params(event, event, bytes("{}"))
                .update();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
