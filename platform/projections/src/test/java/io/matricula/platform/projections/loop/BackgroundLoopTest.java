package io.matricula.platform.projections.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BackgroundLoopTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final AtomicInteger steps = new AtomicInteger();
    private BackgroundLoop loop = BackgroundLoop.every(Duration.ofMillis(1), "a loop", steps::incrementAndGet);

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void goesOnUntilItIsStopped() {
        loop.start();
        await().atMost(DEADLINE).until(() -> steps.get() > 20);
        loop.stop();
        loop.start();
        int before = steps.get();
        await().during(Duration.ofMillis(100)).atMost(DEADLINE).until(() -> steps.get() <= before + 1);
    }

    @Test
    void goesOnWhateverIsThrownAndTellsEachKindOnce(CapturedOutput output) {
        loop = BackgroundLoop.every(Duration.ofMillis(1), "a loop", () -> fail(steps.incrementAndGet()));
        loop.start();
        await().atMost(DEADLINE).until(() -> steps.get() > 9);
        assertThat(output).doesNotContain("ana@example.org");
        assertThat(output.toString().lines().filter(line -> line.contains("IllegalStateException at ")))
                .hasSize(1);
        assertThat(output.toString().lines().filter(line -> line.contains("StackOverflowError at ")))
                .hasSize(1);
    }

    private static void fail(int step) {
        if (step % 2 == 0) {
            throw new StackOverflowError("of ana@example.org");
        }
        throw new IllegalStateException("of ana@example.org");
    }
}
