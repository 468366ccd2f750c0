package io.matricula.acceptance.oulad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path FOLDER = Path.of("oulad");
    private static final Path FILE = Path.of("expected.csv");
    private static final URI PRODUCT = URI.create("http://127.0.0.1:8080");

    @Test
    void namesTheFolderTheProductAndTheExpectedNumbers() {
        assertThat(options("oulad", "http://127.0.0.1:8080", "--expected", "expected.csv"))
                .isEqualTo(new Options(FOLDER, PRODUCT, FILE));
        assertThat(options("--expected", "expected.csv", "oulad")).isEqualTo(new Options(FOLDER, null, FILE));
        assertThat(options("oulad")).isEqualTo(new Options(FOLDER, null, null));
    }

    @Test
    void theFolderMayComeFromTheEnvironment() {
        assertThat(Options.of(List.of("--expected", "expected.csv"), "oulad"))
                .contains(new Options(FOLDER, null, FILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oulad --expected", "oulad --other expected.csv", "oulad http://127.0.0.1 more"})
    void nothingElseIsUnderstood(String line) {
        assertThat(options(line.isEmpty() ? new String[0] : line.split(" "))).isNull();
    }

    private static @Nullable Options options(String... arguments) {
        return Options.of(List.of(arguments), null).orElse(null);
    }
}
