package io.matricula.platform.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StoreShutdownTest {

    private final StoreGuard guard = new StoreGuard();
    private final List<Object> states = new ArrayList<>();
    private final AtomicInteger ends = new AtomicInteger();

    @Test
    void theProcessIsBrokenAtOnceAndEndsSoonAfterWithAWordAboutTheDirectory(CapturedOutput output) {
        begin();
        guard.fail(new IOException("No space left on device"));
        guard.fail(new IOException("Another one"));
        assertThat(states).containsExactly(LivenessState.BROKEN, ReadinessState.REFUSING_TRAFFIC);
        assertThat(output).contains("/srv/school", "No space left on device").doesNotContain("Another one");
        assertThat(ends).hasValue(0);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ends).hasValue(1));
    }

    @Test
    void whatAnErrorSaysOfARecordIsNotWrittenDown(CapturedOutput output) {
        begin();
        guard.fail(new IllegalStateException("ana@school.example"));
        assertThat(output).contains("IllegalStateException").doesNotContain("ana@");
    }

    @Test
    void aStoreThatFailedBeforeAnybodyListenedHasFailed() {
        guard.fail(new IOException("No space left on device"));
        begin();
        assertThat(states).contains(LivenessState.BROKEN);
    }

    private void begin() {
        var end = new StoreShutdown(
                Path.of("/srv/school"),
                event -> states.add(((AvailabilityChangeEvent<?>) event).getState()),
                ends::incrementAndGet);
        guard.onFailure(end::begin);
    }
}
