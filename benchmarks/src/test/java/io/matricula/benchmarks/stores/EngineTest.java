package io.matricula.benchmarks.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {

    private final BitSet acknowledged = new BitSet();

    /** Removed with all that was built: an engine may tidy up for a moment after it was closed. */
    private final Path folder;

    EngineTest() throws IOException {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "stores").toAbsolutePath()), "engine-");
    }

    @ParameterizedTest(name = "{0} has what it acknowledged when it is opened again")
    @EnumSource
    void whatIsAcknowledgedStays(Engine engine) throws Exception {
        try (EventLog log = engine.open(folder)) {
            new Writers(log, 0, this::acknowledge).write(4, Duration.ofMillis(200));
        }

        assertThat(acknowledged.isEmpty()).isFalse();
        assertThat(Survival.of(engine, folder, acknowledged))
                .isEqualTo(new Survival(1, acknowledged.cardinality(), 0, 0, 0));
    }

    @ParameterizedTest(name = "{0} lacks what it never acknowledged")
    @EnumSource
    void whatIsMissingIsSeen(Engine engine) throws Exception {
        try (EventLog log = engine.open(folder)) {
            log.append(7);
        }
        acknowledge(7);
        acknowledge(8);

        assertThat(Survival.of(engine, folder, acknowledged)).isEqualTo(new Survival(1, 2, 1, 0, 0));
    }

    private synchronized void acknowledge(long number) {
        acknowledged.set((int) number);
    }
}
