package io.matricula.platform.messaging.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final AtomicInteger count = new AtomicInteger();

    @Test
    void aRoundThatFailsIsNotTheLast() {
        var failing = new Rounds("failing", Duration.ofMillis(1), () -> {
            count.incrementAndGet();
            throw new IllegalStateException("not now");
        });
        failing.start();
        await().untilAsserted(() -> assertThat(count).hasValueGreaterThan(2));
        failing.stop();
    }

    @Test
    void roundsThatWereStoppedMayStartAgain() {
        var rounds = new Rounds("counting", Duration.ofMillis(1), count::incrementAndGet);
        rounds.start();
        await().untilAsserted(() -> assertThat(count).hasPositiveValue());
        rounds.stop();
        assertThat(rounds.isRunning()).isFalse();
        int before = count.get();
        rounds.start();
        await().untilAsserted(() -> assertThat(count).hasValueGreaterThan(before + 1));
        rounds.stop();
    }
}
