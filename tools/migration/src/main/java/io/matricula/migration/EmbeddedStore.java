package io.matricula.migration;

import com.github.kagkarlsson.scheduler.serializer.JavaSerializer;
import io.matricula.platform.cluster.StoredRecord;
import io.matricula.platform.cluster.StoredSaga;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.scheduling.dbscheduler.DbSchedulerBinaryEventData;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Everything that one JVM has kept, to be read. */
final class EmbeddedStore implements AutoCloseable {

    private static final int PAGE = 500;

    /** What a token store notes about itself. */
    private static final String NO_PROCESSOR = "__config";

    private final Serializer serializer;
    private final StoreCopy files;
    private final SingleConnectionDataSource connection;
    private final JdbcClient sql;
    private final JavaSerializer timerSerializer = new JavaSerializer();

    private EmbeddedStore(StoreCopy files, Serializer serializer) {
        this.files = files;
        this.serializer = serializer;
        this.connection = new SingleConnectionDataSource(files.url(), "SA", "", true);
        this.sql = JdbcClient.create(connection);
    }

    /** Opens the store of a data directory that this process has claimed. */
    static EmbeddedStore open(Path data, Serializer serializer) {
        return new EmbeddedStore(StoreCopy.of(data), serializer);
    }

    long eventCount() {
        return countOfEventsBefore(Long.MAX_VALUE);
    }

    /** How many events come before an index. */
    long countOfEventsBefore(long index) {
        return sql.sql("SELECT COUNT(*) FROM DomainEventEntry WHERE globalIndex < ?")
                .param(index)
                .query(Long.class)
                .single();
    }

    boolean hasEvent(long index) {
        return sql.sql("SELECT globalIndex FROM DomainEventEntry WHERE globalIndex = ?")
                .param(index)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** All events in their order, read in pages. */
    Iterator<StoredEvent> events() {
        return new Pages<>(PAGE, this::eventsAfter);
    }

    private List<StoredEvent> eventsAfter(@Nullable StoredEvent last) {
        return sql.sql("SELECT * FROM DomainEventEntry WHERE globalIndex > ? ORDER BY globalIndex LIMIT " + PAGE)
                .param(last == null ? -1 : last.index())
                .query((row, number) -> event(row))
                .list();
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("globalIndex"),
                row.getString("eventIdentifier"),
                row.getString("aggregateIdentifier"),
                row.getLong("sequenceNumber"),
                row.getString("type"),
                row.getString("timeStamp"),
                row.getString("payloadType"),
                row.getString("payloadRevision"),
                row.getBytes("payload"),
                row.getBytes("metaData"));
    }

    List<StoredPosition> positions() {
        return sql.sql("SELECT processorName, segment, token, tokenType FROM TokenEntry"
                        + " WHERE processorName <> ? ORDER BY processorName, segment")
                .param(NO_PROCESSOR)
                .query((row, number) -> new StoredPosition(row.getString(1), row.getInt(2), token(row)))
                .list();
    }

    private @Nullable TrackingToken token(ResultSet row) throws SQLException {
        byte[] token = row.getBytes("token");
        return token == null
                ? null
                : serializer.deserialize(
                        new SimpleSerializedObject<>(token, byte[].class, row.getString("tokenType"), null));
    }

    List<StoredSaga> sagas() {
        Map<String, Set<AssociationValue>> associations = associations();
        return sql.sql("SELECT sagaId, sagaType, revision, serializedSaga FROM SagaEntry ORDER BY sagaId")
                .query((row, number) -> new StoredSaga(
                        row.getString(1),
                        row.getString(2),
                        only(associations.getOrDefault(row.getString(1), Set.of()), row.getString(2)),
                        new String(row.getBytes(4), StandardCharsets.UTF_8),
                        row.getString(3),
                        0))
                .list();
    }

    private static AssociationValue only(Set<AssociationValue> associations, String type) {
        if (associations.size() != 1) {
            throw new MoveRefused("A saga of the type " + type + " is found by " + associations.size()
                    + " values, and a cluster finds each by one.");
        }
        return associations.iterator().next();
    }

    private Map<String, Set<AssociationValue>> associations() {
        record OfSaga(String saga, AssociationValue value) {}
        return sql
                .sql("SELECT sagaId, associationKey, associationValue FROM AssociationValueEntry ORDER BY id")
                .query((row, number) ->
                        new OfSaga(row.getString(1), new AssociationValue(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(OfSaga::saga, Collectors.mapping(OfSaga::value, Collectors.toSet())));
    }

    List<StoredTimer> timers() {
        return sql.sql("SELECT task_instance, execution_time, task_data FROM scheduled_tasks ORDER BY execution_time")
                .query((row, number) -> timer(row))
                .list();
    }

    private StoredTimer timer(ResultSet row) throws SQLException {
        DbSchedulerBinaryEventData event =
                timerSerializer.deserialize(DbSchedulerBinaryEventData.class, row.getBytes("task_data"));
        return new StoredTimer(
                row.getString("task_instance"),
                row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                event.getC(),
                event.getR(),
                event.getP(),
                event.getM());
    }

    /** How many facts are put aside; none in a store of a version that could not. */
    long deadLetterCount() {
        return has("DeadLetterEntry")
                ? sql.sql("SELECT COUNT(*) FROM DeadLetterEntry")
                        .query(Long.class)
                        .single()
                : 0;
    }

    List<String> recordKinds() {
        return tablesOfRecords()
                .flatMap(
                        table -> sql
                                .sql("SELECT DISTINCT kind FROM " + table + " ORDER BY kind")
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }

    long recordCount(String kind) {
        return tablesOfRecords()
                .mapToLong(table -> sql.sql("SELECT COUNT(*) FROM " + table + " WHERE kind = ?")
                        .param(kind)
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** A store of a version that encrypted nothing has no keys. */
    private Stream<String> tablesOfRecords() {
        return Stream.of("PersonalKey", "KeyedRecord").filter(this::has);
    }

    private boolean has(String table) {
        return sql.sql("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = ?")
                        .param(table.toUpperCase(Locale.ROOT))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** All records of a kind, read in pages. */
    Iterator<StoredRecord> records(String kind) {
        return new Pages<>(PAGE, last -> recordsAfter(kind, last));
    }

    private List<StoredRecord> recordsAfter(String kind, @Nullable StoredRecord last) {
        return tablesOfRecords()
                .flatMap(table -> recordsAfter(table, kind, last == null ? "" : last.key()).stream())
                .toList();
    }

    private List<StoredRecord> recordsAfter(String table, String kind, String last) {
        return sql.sql("SELECT recordKey, content FROM " + table + " WHERE kind = ? AND recordKey > ?"
                        + " ORDER BY recordKey LIMIT " + PAGE)
                .params(kind, last)
                .query((row, number) -> new StoredRecord(kind, row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public void close() throws IOException {
        connection.destroy();
        files.close();
    }
}
