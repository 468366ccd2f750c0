package io.matricula.query.enrollments;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.projections.Versioned;
import io.matricula.platform.projections.given.Story;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdatesTest {

    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");
    private static final UpdateSettings SETTINGS = new UpdateSettings(Duration.ofMinutes(30), Duration.ofSeconds(15));

    private final Story ana = Story.of("ana");
    private final EnrollmentView requested = EnrollmentView.of(ana.requested(), NOW);
    private final Updates updates = new Updates(
            ana.enrollment().toString(), 0, Clock.fixed(NOW, ZoneOffset.UTC), SETTINGS, UnaryOperator.identity());

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 0", "-1, 0", "1e3, 0", "99999999999, 0", "x, 0", "'', 0", ", 0"})
    void anIdThatIsNotOursStandsForNothing(String eventId, int version) {
        assertThat(Updates.version(eventId)).isEqualTo(version);
    }

    @Test
    void anEnrollmentThatIsNotThereIsWaitedForFiveSeconds() {
        assertThat(updates.isOver(NOW.plusMillis(4_999))).isFalse();
        assertThat(updates.isOver(NOW.plusSeconds(5))).isTrue();
        assertThat(updates.tell(null, NOW)).isFalse();
        assertThat(updates.tell(null, NOW.plusSeconds(5))).isTrue();
    }

    @Test
    void aStoppingServerEndsAStreamWithThePresentState() {
        assertThat(updates.tell(new Versioned<>(1, requested), Instant.MAX)).isTrue();
        assertThat(updates.seen()).isEqualTo(1);
    }

    @Test
    void aStreamIsOpenForHalfAnHour() {
        assertThat(updates.tell(new Versioned<>(1, requested), NOW.plusSeconds(6)))
                .as("even if it was found late")
                .isFalse();
        assertThat(updates.seen()).isEqualTo(1);
        assertThat(updates.isOver(NOW.plusSeconds(1_799))).isFalse();
        assertThat(updates.isOver(NOW.plusSeconds(1_800))).isTrue();
        assertThat(updates.tell(new Versioned<>(1, requested), NOW.plusSeconds(1_800)))
                .isTrue();
    }
}
