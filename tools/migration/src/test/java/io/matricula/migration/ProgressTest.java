package io.matricula.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Watch watch = new Watch();

    @Test
    void saysHowFarItIsHowFastAndHowLongItWillTake() {
        var progress = progress(10_000);
        watch.now = watch.now.plusSeconds(2);
        progress.advance(2_500);
        assertThat(lines())
                .containsExactly(
                        "Events [#######-----------------------]  25 %  2,500 of 10,000  1,250 per second  0:06 left");
    }

    @Test
    void isSilentForAWhile() {
        var progress = progress(10_000);
        watch.now = watch.now.plusMillis(1_999);
        progress.advance(2_500);
        assertThat(shown.size()).isZero();
    }

    @Test
    void nothingToDoIsDone() {
        progress(0).show();
        assertThat(lines())
                .containsExactly("Events [##############################] 100 %  0 of 0  0 per second  0:00 left");
    }

    private Progress progress(long total) {
        return new Progress("Events", total, new PrintStream(shown, true, StandardCharsets.UTF_8), watch);
    }

    private String[] lines() {
        return shown.toString(StandardCharsets.UTF_8).split(System.lineSeparator(), 0);
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.EPOCH.plus(Duration.ofDays(1));

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
