package io.matricula.platform.embedded.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R35")
class ErasureFilesTest {

    @TempDir
    Path secrets;

    @Test
    void whatWasNotedIsThereForEverAndOnce() {
        var erasures = new ErasureFiles(secrets.resolve("erasures"));
        assertThat(erasures.all()).isEmpty();

        erasures.add("b", "second");
        erasures.add("a", "first");
        erasures.add("a", "first, again");

        assertThat(new ErasureFiles(secrets.resolve("erasures")).all()).containsExactly("first", "second");
    }

    @Test
    void whatWasNotWrittenToItsEndIsNoErasure() throws IOException {
        var erasures = new ErasureFiles(secrets.resolve("erasures"));
        erasures.add("a", "first");
        Files.writeString(secrets.resolve("erasures").resolve("b.new"), "{\"era");

        assertThat(erasures.all()).containsExactly("first");
    }

    @Test
    void whatCannotBeNotedIsNoErasureEither() throws IOException {
        Files.writeString(secrets.resolve("erasures"), "no folder");
        var erasures = new ErasureFiles(secrets.resolve("erasures"));

        assertThatThrownBy(() -> erasures.add("a", "first")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(erasures::all).isInstanceOf(UncheckedIOException.class);
    }
}
