package io.matricula.platform.messaging.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackTraceOnlyTest {

    private final Exception failure =
            new IllegalStateException("Ana Silva", new IllegalArgumentException("ana@example.com"));

    @Test
    void keepsTypesAndPlacesOfAllCausesAndNoMessage() {
        StackTraceOnly written = StackTraceOnly.of(failure);
        assertThat(written).hasMessage("java.lang.IllegalStateException");
        assertThat(written.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(written.getCause()).hasMessage("java.lang.IllegalArgumentException");
        assertThat(written.getCause()).hasNoCause();
    }

    @Test
    void tellsInOneLineWhatItIsAndWhereItBegan() {
        assertThat(StackTraceOnly.inOneLine(failure))
                .startsWith("IllegalStateException, by IllegalArgumentException at ")
                .contains("StackTraceOnlyTest")
                .doesNotContain("Ana", "ana@");
    }

    @Test
    void endsWhereCausesGoInACircle() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);
        assertThat(StackTraceOnly.of(one)).isNotNull();
    }
}
