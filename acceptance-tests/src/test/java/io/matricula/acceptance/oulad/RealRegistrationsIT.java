package io.matricula.acceptance.oulad;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.OwnProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** All students of the Open University's files enroll, and those who left are withdrawn; the outcome is what a script computes. */
@OwnProcess
@EnabledIfSystemProperty(
        named = "matricula.long",
        matches = "true",
        disabledReason = "takes minutes: mvn verify -Plong")
@EnabledIfEnvironmentVariable(
        named = RealRegistrationsIT.FOLDER,
        matches = ".+",
        disabledReason = "needs MATRICULA_OULAD: the folder of the files")
class RealRegistrationsIT {

    static final String FOLDER = "MATRICULA_OULAD";

    @Test
    void everyNumberIsTheOneThatTheFilesSay(@TempDir Path temporary) throws Exception {
        Path folder = Path.of(System.getenv(FOLDER));
        Path expected = expectedOf(folder, temporary.resolve("expected.csv"));

        assertThat(OuladLoader.onItsOwn(University.read(folder), Expectations.read(expected)))
                .isEmpty();
    }

    private static Path expectedOf(Path folder, Path expected) throws IOException, InterruptedException {
        Process script = new ProcessBuilder("../scripts/oulad-expected", folder.toString())
                .redirectOutput(expected.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(script.waitFor()).isZero();
        return expected;
    }
}
