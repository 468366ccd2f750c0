package io.matricula.platform.security.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest {

    @TempDir
    private Path folder;

    @Test
    void isReadAsItIs() throws Exception {
        Path file = SecretFile.in(folder, "some-use");
        Files.write(file, new byte[40]);
        assertThat(SecretFile.read(file)).isEqualTo(new byte[40]);
    }

    @Test
    void aMissingOneIsNamed() {
        Path file = SecretFile.in(folder, "missing");
        assertThatThrownBy(() -> SecretFile.read(file))
                .isInstanceOf(SecretUnavailable.class)
                .hasMessageContaining(file.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31})
    void aPartOfOneIsNone(int bytes) throws Exception {
        Path file = SecretFile.in(folder, "torn");
        Files.write(file, new byte[bytes]);
        assertThatThrownBy(() -> SecretFile.read(file))
                .isInstanceOf(SecretUnavailable.class)
                .hasMessageContaining(bytes + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "A", "-a", "a.new"})
    void noNameLeadsOutOfTheFolder(String name) {
        assertThatThrownBy(() -> SecretFile.in(folder, name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoLacksOneIsToldWhatToDo() {
        var analysis = Objects.requireNonNull(
                new SecretUnavailableAnalyzer().analyze(new SecretUnavailable("None is there.")));
        assertThat(analysis.getDescription()).isEqualTo("None is there.");
        assertThat(analysis.getAction()).contains("MATRICULA_SECRETS");
    }

    @Test
    void anythingElseThatHelpsIsSaidInsteadWhereItIsKnown() {
        var analysis = Objects.requireNonNull(
                new SecretUnavailableAnalyzer().analyze(new SecretUnavailable("It is too short.", "Take another.")));
        assertThat(analysis.getDescription()).isEqualTo("It is too short.");
        assertThat(analysis.getAction()).isEqualTo("Take another.");
    }
}
