package io.matricula.enrollment.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about the process is drawn from the code: {@code -Dmatricula.docs.write=true} draws it anew. */
class ProcessPageTest {

    private static final Path PAGE = Path.of("../docs/event-storming/enrollment-process.md");

    @Test
    void thePageShowsTheProcessAsItIs() throws IOException {
        if (Boolean.getBoolean("matricula.docs.write")) {
            Files.writeString(PAGE, ProcessPage.text());
        }
        assertThat(PAGE).hasContent(ProcessPage.text());
    }
}
