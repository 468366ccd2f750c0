package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyResourceTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    @SuppressWarnings("unchecked")
    void isTriedAgainUntilItIsMadeAndThenKept() throws Exception {
        Callable<Integer> lazy = LazyResource.of(Callable.class, () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not there");
            }
            return attempts::get;
        });
        assertThat(attempts).hasValue(0);
        assertThatThrownBy(lazy::call).hasMessage("not there");
        assertThatThrownBy(lazy::call).hasMessage("not there");
        assertThat(lazy.call()).isEqualTo(3);
        assertThat(lazy.call()).isEqualTo(3);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatItThrowsArrivesAsItIs() {
        Callable<Integer> failing = LazyResource.of(Callable.class, () -> () -> {
            throw new java.io.IOException("broken");
        });
        assertThatThrownBy(failing::call)
                .isInstanceOf(java.io.IOException.class)
                .hasMessage("broken");
    }
}
