package io.matricula.financial.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationRoundsTest {

    @ParameterizedTest(name = "round {0} comes after {1} s")
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 16", "6, 32", "7, 60", "8, 60", "9, 60", "10, 60"})
    void pausesDoubleUpToAMinute(int round, long seconds) {
        assertThat(ReconciliationRounds.pauseBefore(round)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void thereAreTenRounds() {
        assertThat(ReconciliationRounds.isLast(9)).isFalse();
        assertThat(ReconciliationRounds.isLast(10)).isTrue();
        assertThat(ReconciliationRounds.pauseBefore(11)).isEmpty();
    }
}
