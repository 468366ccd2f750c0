package io.matricula.platform.projections.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {

    private static final Instant NOON = Instant.parse("2027-01-10T12:00:00Z");

    private final Replay running = Replay.begun("id", "enrollments", 1_000, NOON);

    @ParameterizedTest
    @CsvSource({"5, false, RUNNING", "6, false, FAILED", "30, true, RUNNING", "31, true, FAILED"})
    void aReplayThatSaysNothingAnyMoreWasInterrupted(int seconds, boolean beingMade, ReplayStatus expected) {
        Replay seen = running.seenAt(NOON.plusSeconds(seconds), beingMade);
        assertThat(seen.status()).isEqualTo(expected);
        assertThat(seen.lastError()).isEqualTo(expected == ReplayStatus.FAILED ? "Interrupted" : null);
        assertThat(seen.finishedAt()).isEqualTo(expected == ReplayStatus.FAILED ? NOON : null);
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        Replay completed = running.completed(NOON.plusSeconds(1));
        assertThat(completed.seenAt(NOON.plusSeconds(99), false)).isEqualTo(completed);
        Replay failed = running.failed("IllegalStateException", NOON.plusSeconds(1));
        assertThat(failed.seenAt(NOON.plusSeconds(99), false)).isEqualTo(failed);
        assertThat(ReplayView.of(failed).lastError()).isEqualTo("IllegalStateException");
    }

    @Test
    void itTellsHowFastItIsAndHowLongItTakes() {
        assertThat(running.etaSeconds()).isNull();
        Replay halfway = running.at(500, NOON.plusSeconds(5));
        assertThat(halfway.eventsPerSecond()).isEqualTo(100);
        assertThat(halfway.etaSeconds()).isEqualTo(5);
        assertThat(halfway.at(2_000, NOON.plusSeconds(6)).processed()).isEqualTo(1_000);
        assertThat(halfway.completed(NOON.plusSeconds(7)).etaSeconds()).isNull();
    }
}
