package io.matricula.platform.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.messaging.command.NotDurable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that does not take the log any more. HSQLDB itself would notice nothing. */
class FailingLogTest {

    @TempDir
    private Path folder;

    private final AtomicInteger syncs = new AtomicInteger();
    private volatile boolean full;
    private volatile boolean broken;
    private OpenStore store;

    @BeforeEach
    void open() throws Exception {
        store = new OpenStore(folder);
        store.logTo(() -> new GuardedStream(new Disk(), this::sync, store.guard));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void aCommitThatWasNotWrittenIsNotAcknowledged() {
        full = true;
        store.put("key");
        assertThatThrownBy(store::awaitDisk).isInstanceOf(NotDurable.class);
        assertThatThrownBy(store.groupCommit::verify).isInstanceOf(NotDurable.class);
    }

    @Test
    void spaceThatIsFreedLaterMakesNoDifference() {
        full = true;
        store.put("key");
        full = false;
        assertThatThrownBy(() -> store.put("later")).isInstanceOf(NotDurable.class);
        assertThatThrownBy(store::awaitDisk).isInstanceOf(NotDurable.class);
    }

    @Test
    void theTransactionThatCouldNotBeWrittenFailsAndSoDoesEachOneAfterIt() {
        full = true;
        assertThatThrownBy(() -> store.transactions().executeWithoutResult(status -> store.put("key")))
                .isInstanceOf(NotDurable.class);
        assertThatThrownBy(() -> store.transactions().executeWithoutResult(status -> store.put("later")))
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void aRecordTooLargeForTheBufferOfTheLogIsNoException() {
        full = true;
        assertThatThrownBy(
                        () -> store.transactions().executeWithoutResult(status -> store.put("key", "x".repeat(40_000))))
                .isInstanceOf(NotDurable.class);
        assertThatThrownBy(store::awaitDisk).isInstanceOf(NotDurable.class);
    }

    @Test
    void aSyncThatFailedIsNeverRepeated() {
        store.put("key");
        store.awaitDisk();
        broken = true;
        int before = syncs.get();
        store.put("other");
        assertThatThrownBy(store::awaitDisk).isInstanceOf(NotDurable.class);
        broken = false;
        assertThatThrownBy(store::awaitDisk).isInstanceOf(NotDurable.class);
        assertThat(syncs).hasValue(before + 1);
    }

    @Test
    void nothingIsWrittenAfterTheFirstError() throws Exception {
        full = true;
        store.put("key");
        full = false;
        assertThatThrownBy(() -> new GuardedStream(new Disk(), this::sync, store.guard).write(1))
                .isInstanceOf(IOException.class);
    }

    private void sync() throws IOException {
        syncs.incrementAndGet();
        if (broken) {
            throw new IOException("Input/output error");
        }
    }

    private final class Disk extends OutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (full) {
                taken.write(bytes, from, length / 2);
                throw new IOException("No space left on device");
            }
            taken.write(bytes, from, length);
        }
    }
}
