package io.matricula.platform.projections.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private final Failures failures = new Failures();

    @Test
    void eachKindIsNewOnceUntilThereWasASuccess() {
        assertThat(failures.add(one("first")))
                .hasValueSatisfying(kind ->
                        assertThat(kind).startsWith("IllegalStateException at ").doesNotContain("first"));
        assertThat(failures.add(one("second"))).isEmpty();
        assertThat(failures.add(new IllegalArgumentException("other"))).isPresent();
        failures.areOver();
        assertThat(failures.add(one("third"))).isPresent();
    }

    @Test
    void pausesGrowUpToASecondAndBeginAgainAfterASuccess() {
        failures.add(one("first"));
        assertThat(failures.pause()).isEqualTo(Duration.ofMillis(100));
        failures.add(one("second"));
        assertThat(failures.pause()).isEqualTo(Duration.ofMillis(200));
        for (int i = 0; i < 100; i++) {
            failures.add(one("more"));
        }
        assertThat(failures.pause()).isEqualTo(Failures.MAX_PAUSE);
        failures.areOver();
        assertThat(failures.pause()).isEqualTo(Failures.MIN_PAUSE);
    }

    @Test
    void aKindNamesItsCausesAndEndsSomewhere() {
        var inner = new IllegalArgumentException("secret");
        var outer = new IllegalStateException("secret", inner);
        assertThat(FailureKind.of(outer))
                .contains("IllegalStateException at ")
                .contains(", caused by IllegalArgumentException at ")
                .doesNotContain("secret");
        inner.initCause(outer);
        assertThat(FailureKind.of(outer).split("caused by")).hasSize(5);
    }

    private static IllegalStateException one(String message) {
        return new IllegalStateException(message);
    }
}
