package io.matricula.platform.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves that dies while it keeps a page before it overwrites it. */
class ShadowFileTest {

    private static final int PAGE = 12 + (1 << 14);

    @TempDir
    private Path alive;

    @TempDir
    private Path crashed;

    @Test
    void aTornPageIsNoReasonNotToStart() throws Exception {
        dieWhilePagesAreKept();
        Path shadow = crashed.resolve("store/matricula.backup");
        assertThat(Files.size(shadow)).isPositive().matches(size -> size % PAGE == 0, "is whole");
        byte[] torn = new byte[5_000];
        System.arraycopy(Files.readAllBytes(shadow), 0, torn, 0, torn.length);
        Files.write(shadow, torn, StandardOpenOption.APPEND);
        try (OpenStore store = new OpenStore(crashed)) {
            assertThat(store.sql.queryForObject("SELECT COUNT(*) FROM KeyedRecord", Integer.class))
                    .isEqualTo(700);
        }
    }

    /** More than HSQLDB keeps in memory. */
    private void dieWhilePagesAreKept() throws Exception {
        try (OpenStore store = new OpenStore(alive)) {
            store.sql.update(
                    "INSERT INTO KeyedRecord (kind, recordKey, content) SELECT 'test', ROWNUM(), REPEAT('x', 60000)"
                            + " FROM UNNEST(SEQUENCE_ARRAY(1, 700, 1))");
            store.checkpoint();
            store.sql.update("UPDATE KeyedRecord SET kind = 'other'");
            OpenStore.copy(alive, crashed);
        }
    }
}
