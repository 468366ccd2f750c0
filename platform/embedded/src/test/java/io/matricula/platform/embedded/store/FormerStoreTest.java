package io.matricula.platform.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store as a former version left it. */
class FormerStoreTest {

    @TempDir
    private Path data;

    @Test
    void recordsWithoutAnAgeAreAsOldAsTheirFirstStartWithThisVersion() throws Exception {
        Instant before = Instant.now().minusSeconds(1);
        writeAsBefore();
        try (OpenStore store = new OpenStore(data)) {
            assertThat(store.found("key")).isEqualTo("value");
            assertThat(store.sql.queryForList("SELECT createdAt FROM KeyedRecord", OffsetDateTime.class))
                    .singleElement()
                    .satisfies(made -> assertThat(made.toInstant()).isAfter(before));
        }
        try (OpenStore again = new OpenStore(data)) {
            again.put("other");
            assertThat(again.found("key")).isEqualTo("value");
        }
    }

    private void writeAsBefore() throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:hsqldb:file:" + data.resolve("store/matricula")
                                + ";hsqldb.lock_file=false;hsqldb.tx=mvcc;hsqldb.default_table_type=cached;shutdown=true",
                        "SA",
                        "");
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE KeyedRecord (kind VARCHAR(64) NOT NULL, recordKey VARCHAR(255) NOT NULL,"
                    + " content VARCHAR(65536) NOT NULL, PRIMARY KEY (kind, recordKey))");
            sql.execute("INSERT INTO KeyedRecord VALUES ('test', 'key', 'value')");
        }
    }
}
