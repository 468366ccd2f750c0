package io.matricula.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.projections.Readiness.Look;
import io.matricula.platform.projections.Readiness.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {

    private static final Instant NOON = Instant.parse("2027-01-10T12:00:00Z");

    private final Readiness readiness = new Readiness();
    private long reached = -1;

    @Test
    void aModelIsBehindUntilItHasWhatWasThereAtTheFirstLook() {
        assertThat(readiness.state()).isEqualTo(State.BEHIND);
        look(0, 5, 10, null);
        assertThat(readiness.state()).isEqualTo(State.BEHIND);
        reached = 9;
        look(1, 9, 12, null);
        assertThat(readiness.isReady()).isFalse();
        reached = 10;
        look(2, 10, 14, null);
        assertThat(readiness.isReady()).isTrue();
    }

    @Test
    void aModelOfNothingIsReadyOnceItIsThere() {
        reached = -2;
        look(0, -1, -1, null);
        assertThat(readiness.isReady()).isFalse();
        reached = -1;
        look(1, -1, -1, null);
        assertThat(readiness.isReady()).isTrue();
    }

    @Test
    void aModelThatIsReadyStaysSoWhileItGetsOn() {
        ready();
        for (int second = 1; second < 60; second++) {
            look(second, second, 1_000, second % 2 == 0 ? "Once" : null);
            assertThat(readiness.isReady()).as("after %d s", second).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, , READY",
        "14, , READY",
        "15, , STANDING",
        "2, Down, READY",
        "3, Down, STANDING",
    })
    void aModelThatDoesNotGetOnStands(int seconds, @Nullable String error, State expected) {
        ready();
        look(0, 0, 1, error);
        look(seconds, 0, 5, error);
        assertThat(readiness.state()).isEqualTo(expected);
        assertThat(readiness.cause() != null).isEqualTo(expected == State.STANDING);
    }

    @Test
    void nothingStandsThatLacksNothingOrIsBeingBuilt() {
        ready();
        look(100, 0, 0, "Down");
        assertThat(readiness.isReady()).isTrue();
        take(new Look(-1, 10, true, null, NOON.plusSeconds(200)));
        take(new Look(-1, 10, true, "Down", NOON.plusSeconds(300)));
        assertThat(readiness.cause()).isNull();
    }

    @Test
    void afterStandingAModelIsReadyWhenItHasAllItMissed() {
        ready();
        look(0, 0, 1, "Down");
        look(10, 0, 50, "Down");
        assertThat(readiness.state()).isEqualTo(State.STANDING);
        reached = 20;
        look(11, 20, 60, null);
        assertThat(readiness.state()).isEqualTo(State.BEHIND);
        reached = 50;
        look(12, 50, 70, null);
        assertThat(readiness.state()).isEqualTo(State.READY);
    }

    private void ready() {
        reached = 0;
        look(0, 0, 0, null);
        assertThat(readiness.isReady()).isTrue();
    }

    private void look(int second, long position, long head, @Nullable String error) {
        take(new Look(position, head, false, error, NOON.plusSeconds(second)));
    }

    private void take(Look look) {
        readiness.take(look, wanted -> reached >= wanted);
    }
}
