package io.matricula.platform.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {

    @TempDir
    Path alive;

    @TempDir
    Path afterTheCrash;

    @Test
    void whatIsCommittedIsInTheFilesOfAProcessThatDiesNow() throws Exception {
        try (OpenStore store = new OpenStore(alive)) {
            store.put("key");
            OpenStore.copy(alive, afterTheCrash);
        }
        assertThat(foundAfterTheCrash()).isEqualTo("value");
    }

    @Test
    void whoeverWaitsGoesOnWhenTheLogIsOnTheDiskAlsoAfterACheckpoint() throws Exception {
        try (OpenStore store = new OpenStore(alive)) {
            store.put("before");
            store.awaitDisk();
            store.checkpoint();
            store.put("key");
            store.awaitDisk();
            OpenStore.copy(alive, afterTheCrash);
        }
        assertThat(foundAfterTheCrash()).isEqualTo("value");
    }

    private String foundAfterTheCrash() throws Exception {
        try (OpenStore store = new OpenStore(afterTheCrash)) {
            return store.found("key");
        }
    }
}
