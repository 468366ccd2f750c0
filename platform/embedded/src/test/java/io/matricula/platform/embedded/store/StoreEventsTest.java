package io.matricula.platform.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.messaging.command.NotDurable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreEventsTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    @Test
    void anErrorThatHsqldbOnlyNotesIsTheEndOfTheStoreAndOfNoOther() throws Exception {
        try (OpenStore store = new OpenStore(folder);
                OpenStore untouched = new OpenStore(other)) {
            store.report("failed to write a byte array", new IOException("No space left on device"));
            assertThatThrownBy(() -> store.put("key")).isInstanceOf(NotDurable.class);
            assertThatThrownBy(store::awaitDisk).isInstanceOf(NotDurable.class);
            untouched.put("key");
            untouched.awaitDisk();
        }
    }

    @Test
    void itListensAgainAfterARestart() throws Exception {
        new OpenStore(folder).close();
        try (OpenStore store = new OpenStore(folder)) {
            store.report("RA file sync error", new IOException("Input/output error"));
            assertThat(store.guard.hasFailed()).isTrue();
        }
    }

    @Test
    void aRemarkIsNoError() throws Exception {
        try (OpenStore store = new OpenStore(folder)) {
            store.report("space manager error - recovered", null);
            assertThat(store.guard.hasFailed()).isFalse();
        }
    }

    @Test
    void aStoreThatHasFailedIsLeftAsItIs() throws Exception {
        Path log = folder.resolve("store/matricula.log");
        byte[] before;
        try (OpenStore store = new OpenStore(folder)) {
            store.put("key");
            store.report("failed to write a byte array", new IOException("No space left on device"));
            before = Files.readAllBytes(log);
        }
        assertThat(before).isNotEmpty();
        assertThat(Files.readAllBytes(log)).isEqualTo(before);
    }
}
