package io.matricula.platform.embedded.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path temp;

    @Test
    void isCreatedAndClaimed() throws IOException {
        try (DataDirectory directory = DataDirectory.claim(temp.resolve("a/b"))) {
            assertThat(directory.path()).isDirectory().isEqualTo(temp.resolve("a/b"));
        }
    }

    @Test
    void isClaimedByOneAtATime() throws IOException {
        try (DataDirectory claimed = DataDirectory.claim(temp)) {
            assertThatThrownBy(() -> DataDirectory.claim(claimed.path().resolve("x/..")))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(temp.toString());
        }
    }

    @Test
    void isFreeAgainAfterwards() throws IOException {
        DataDirectory.claim(temp).close();
        try (DataDirectory again = DataDirectory.claim(temp)) {
            assertThat(again.path()).isEqualTo(temp);
        }
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.claim(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void whoFindsItInUseIsToldWhatToDo() {
        var analysis = Objects.requireNonNull(new DataDirectoryInUseAnalyzer().analyze(new DataDirectoryInUse(temp)));
        assertThat(analysis.getDescription()).contains(temp.toString());
        assertThat(analysis.getAction()).contains("MATRICULA_DATA");
    }
}
