package io.matricula.platform.standalone;

import io.matricula.platform.records.RecordStore;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records in a table of the embedded SQL store. */
final class JdbcRecordStore implements RecordStore {

    private final JdbcClient sql;

    JdbcRecordStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> putIfAbsent(String kind, String key, String value) {
        try {
            sql.sql("INSERT INTO KeyedRecord (kind, recordKey, content) VALUES (?, ?, ?)")
                    .params(kind, key, value)
                    .update();
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            return find(kind, key).or(() -> putIfAbsent(kind, key, value));
        }
    }

    @Override
    public Optional<String> find(String kind, String key) {
        return sql.sql("SELECT content FROM KeyedRecord WHERE kind = ? AND recordKey = ?")
                .params(kind, key)
                .query(String.class)
                .optional();
    }

    @Override
    public boolean replace(String kind, String key, String expected, String value) {
        return sql.sql("UPDATE KeyedRecord SET content = ? WHERE kind = ? AND recordKey = ? AND content = ?")
                        .params(value, kind, key, expected)
                        .update()
                == 1;
    }

    @Override
    public void remove(String kind, String key, String expected) {
        sql.sql("DELETE FROM KeyedRecord WHERE kind = ? AND recordKey = ? AND content = ?")
                .params(kind, key, expected)
                .update();
    }
}
