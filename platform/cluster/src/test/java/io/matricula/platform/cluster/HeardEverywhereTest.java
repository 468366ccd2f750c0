package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.messaging.failure.NotReady;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R35")
class HeardEverywhereTest {

    @Test
    void anInstanceThatStopsDoesNotSayThatAllHaveHeard() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new HeardEverywhere(Duration.ofMinutes(1)).remove())
                .isInstanceOf(NotReady.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void othersAreGivenTimeToHear() {
        long start = System.nanoTime();
        new HeardEverywhere(Duration.ofMillis(20)).remove();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }
}
