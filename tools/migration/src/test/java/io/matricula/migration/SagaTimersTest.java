package io.matricula.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SagaTimersTest {

    private final SagaTimers timers = new SagaTimers(Map.of("a", "Kind|{\"tokenId\":\"b\"}"));

    @Test
    void aTimerThatWasMovedIsReplaced() {
        assertThat(timers.replacedIn(ExampleStore.sagaState(ExampleStore.former("a"))))
                .isEqualTo(ExampleStore.sagaState("\"Kind|{\\\"tokenId\\\":\\\"b\\\"}\""));
    }

    @Test
    void aTimerThatHasFiredIsForgotten() {
        assertThat(timers.replacedIn(ExampleStore.sagaState(ExampleStore.former("gone"))))
                .isEqualTo(ExampleStore.sagaState("null"));
    }

    @Test
    void aSagaWithoutTimersStaysAsItIs() {
        assertThat(timers.replacedIn(ExampleStore.sagaState("null"))).isEqualTo(ExampleStore.sagaState("null"));
    }
}
