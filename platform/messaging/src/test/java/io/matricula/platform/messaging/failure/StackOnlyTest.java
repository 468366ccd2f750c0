package io.matricula.platform.messaging.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackOnlyTest {

    private final Exception failure =
            new IllegalStateException("Ana Silva", new IllegalArgumentException("ana@example.com"));

    @Test
    void keepsTypesAndPlacesOfAllCausesAndNoMessage() {
        StackOnly written = StackOnly.of(failure);
        assertThat(written).hasMessage("java.lang.IllegalStateException");
        assertThat(written.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(written.getCause()).hasMessage("java.lang.IllegalArgumentException");
        assertThat(written.getCause()).hasNoCause();
    }

    @Test
    void tellsInOneLineWhatItIsAndWhereItBegan() {
        assertThat(StackOnly.inOneLine(failure))
                .startsWith("IllegalStateException, by IllegalArgumentException at ")
                .contains("StackOnlyTest")
                .doesNotContain("Ana", "ana@");
    }

    @Test
    void endsWhereCausesGoInACircle() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);
        assertThat(StackOnly.of(one)).isNotNull();
    }
}
