package io.matricula.platform.standalone;

import io.matricula.platform.records.RecordStore;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records in a table of the embedded SQL store.
 *
 * <p>Only a few at a time: HSQLDB's transactions queue for one fair lock, and a hundred requests in that queue would
 * slow down everything else.
 */
final class JdbcRecordStore implements RecordStore {

    private static final int AT_A_TIME = 2;

    private final JdbcClient sql;
    private final Semaphore turns = new Semaphore(AT_A_TIME);

    JdbcRecordStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> putIfAbsent(String kind, String key, String value) {
        try {
            inTurn(() -> sql.sql("INSERT INTO KeyedRecord (kind, recordKey, content) VALUES (?, ?, ?)")
                    .params(kind, key, value)
                    .update());
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            return find(kind, key).or(() -> putIfAbsent(kind, key, value));
        }
    }

    @Override
    public Optional<String> find(String kind, String key) {
        return inTurn(() -> sql.sql("SELECT content FROM KeyedRecord WHERE kind = ? AND recordKey = ?")
                .params(kind, key)
                .query(String.class)
                .optional());
    }

    @Override
    public boolean replace(String kind, String key, String expected, String value) {
        return inTurn(() -> sql.sql(
                                "UPDATE KeyedRecord SET content = ? WHERE kind = ? AND recordKey = ? AND content = ?")
                        .params(value, kind, key, expected)
                        .update())
                == 1;
    }

    @Override
    public void remove(String kind, String key, String expected) {
        inTurn(() -> sql.sql("DELETE FROM KeyedRecord WHERE kind = ? AND recordKey = ? AND content = ?")
                .params(kind, key, expected)
                .update());
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
