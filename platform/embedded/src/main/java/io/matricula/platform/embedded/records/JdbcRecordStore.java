package io.matricula.platform.embedded.records;

import io.matricula.platform.messaging.records.AgedRecord;
import io.matricula.platform.messaging.records.RecordStore;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records in one of the tables of the embedded SQL store that are for records.
 *
 * <p>Only a few at a time: HSQLDB's transactions queue for one fair lock, and a hundred requests in that queue would
 * slow down everything else.
 */
final class JdbcRecordStore implements RecordStore {

    private static final int BATCH_SIZE = 2;

    private final JdbcClient sql;
    private final String table;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(BATCH_SIZE);

    JdbcRecordStore(JdbcClient sql, String table, Clock clock) {
        this.sql = sql;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<String> putIfAbsent(String kind, String key, String value) {
        try {
            inTurn(() -> sql.sql("INSERT INTO " + table + " (kind, recordKey, content, createdAt) VALUES (?, ?, ?, ?)")
                    .params(kind, key, value, at(clock.instant()))
                    .update());
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            return find(kind, key).or(() -> putIfAbsent(kind, key, value));
        }
    }

    @Override
    public Optional<String> find(String kind, String key) {
        return inTurn(() -> sql.sql("SELECT content FROM " + table + " WHERE kind = ? AND recordKey = ?")
                .params(kind, key)
                .query(String.class)
                .optional());
    }

    @Override
    public boolean replace(String kind, String key, String expected, String value) {
        return inTurn(() -> sql.sql(
                                "UPDATE " + table + " SET content = ? WHERE kind = ? AND recordKey = ? AND content = ?")
                        .params(value, kind, key, expected)
                        .update())
                == 1;
    }

    @Override
    public void remove(String kind, String key, String expected) {
        inTurn(() -> sql.sql("DELETE FROM " + table + " WHERE kind = ? AND recordKey = ? AND content = ?")
                .params(kind, key, expected)
                .update());
    }

    @Override
    public List<AgedRecord> olderThan(String kind, Instant before, @Nullable AgedRecord after, int limit) {
        OffsetDateTime from = at(after == null ? Instant.EPOCH : after.createdAt());
        return inTurn(() -> sql.sql("SELECT recordKey, content, createdAt FROM " + table + " WHERE kind = ?"
                        + " AND createdAt < ? AND createdAt >= ? AND (createdAt > ? OR recordKey > ?)"
                        + " ORDER BY createdAt, recordKey LIMIT ?")
                .params(kind, at(before), from, from, after == null ? "" : after.key(), limit)
                .query((row, number) -> new AgedRecord(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list());
    }

    /** As precise as the column is, so that an answer can be gone on with. */
    private static OffsetDateTime at(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private <T> T inTurn(Supplier<T> statement) {
        turns.acquireUninterruptibly();
        try {
            return statement.get();
        } finally {
            turns.release();
        }
    }
}
