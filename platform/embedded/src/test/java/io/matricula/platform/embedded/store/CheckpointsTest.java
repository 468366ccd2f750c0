package io.matricula.platform.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.messaging.failure.NotReady;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class CheckpointsTest {

    private static final String WRITE =
            "INSERT INTO KeyedRecord (kind, recordKey, content) VALUES ('test', ?, 'value')";

    @TempDir
    Path folder;

    private OpenStore open;
    private GuardedDataSource store;
    private JdbcTemplate sql;
    private Path log;
    private TransactionManager transactions;

    @BeforeEach
    void open() throws Exception {
        open = new OpenStore(folder);
        store = open.dataSource;
        sql = open.sql;
        log = folder.resolve("store/matricula.log");
        transactions = new SpringTransactionManager(new JdbcTransactionManager(store));
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    @Test
    void aLongLogIsBroughtIntoTheDataFile() throws Exception {
        sql.update(WRITE, "key");
        long before = Files.size(log);
        var checkpoints = new Checkpoints(store, log, before, open.guard);
        assertThat(checkpoints.makeIfDue()).isTrue();
        assertThat(Files.size(log)).isLessThan(before);
        assertThat(sql.queryForObject("SELECT content FROM KeyedRecord", String.class))
                .isEqualTo("value");
    }

    @Test
    @Tag("R35")
    void whatWasReplacedAmongKeysIsInNoFileAfterwards() throws Exception {
        sql.update("INSERT INTO PersonalKey VALUES ('key', 'ana', 'a-key-to-forget', CURRENT_TIMESTAMP)");
        new Checkpoints(store, log, 0, open.guard).compact();
        assertThat(filesWith("a-key-to-forget")).isNotEmpty();

        sql.update("UPDATE PersonalKey SET content = 'nothing' WHERE recordKey = 'ana'");
        new Checkpoints(store, log, 0, open.guard).compact();

        assertThat(filesWith("a-key-to-forget")).isEmpty();
        assertThat(sql.queryForObject("SELECT content FROM PersonalKey", String.class))
                .isEqualTo("nothing");
    }

    @Test
    @Tag("R35")
    void whoIsStoppedCompactsNothingAndSaysSo() {
        var checkpoints = new Checkpoints(store, log, 0, open.guard);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(checkpoints::compact).isInstanceOf(NotReady.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contentOf(file).contains(text))
                    .toList();
        }
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aCheckpointThatCouldBeginNoLogIsTheEndOfTheStore() throws Exception {
        open.nextLogTo(() -> {
            throw new IllegalStateException("no memory");
        });
        var checkpoints = new Checkpoints(store, log, 0, open.guard);
        checkpoints.makeIfDue();
        assertThat(open.guard.hasFailed()).isTrue();
    }

    @Test
    void aShortLogStays() throws Exception {
        sql.update(WRITE, "key");
        var checkpoints = new Checkpoints(store, log, Files.size(log) + 1, open.guard);
        assertThat(checkpoints.makeIfDue()).isFalse();
    }

    @Test
    void aTransactionThatWaitsForAnotherKeepsTheCheckpointFromStoppingBoth() throws Exception {
        var checkpoints = new Checkpoints(store, log, 0, open.guard);
        Transaction saga = checkpoints.between(transactions).startTransaction();
        sql.update(WRITE, "saga");
        CompletableFuture<Boolean> checkpoint = due(checkpoints);

        CompletableFuture.runAsync(() -> transactions.executeInTransaction(() -> sql.update(WRITE, "command")))
                .get(10, TimeUnit.SECONDS);
        assertThat(checkpoint.get(10, TimeUnit.SECONDS)).isFalse();
        saga.commit();
        assertThat(due(checkpoints).get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(sql.queryForList("SELECT recordKey FROM KeyedRecord", String.class))
                .containsExactlyInAnyOrder("saga", "command");
    }

    @Test
    void aCommitThatFailedAndWasRolledBackHoldsNothingOff() throws Exception {
        var checkpoints = new Checkpoints(store, log, 0, open.guard);
        Transaction saga = checkpoints.between(() -> new Failing()).startTransaction();
        try {
            saga.commit();
        } catch (IllegalStateException expected) {
            saga.rollback();
        }
        assertThat(due(checkpoints).get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static CompletableFuture<Boolean> due(Checkpoints checkpoints) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return checkpoints.makeIfDue();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static final class Failing implements Transaction {

        @Override
        public void commit() {
            throw new IllegalStateException("no disk");
        }

        @Override
        public void rollback() {}
    }
}
