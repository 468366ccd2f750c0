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
        assertThat(ReconciliationRounds.pauseBefore(10)).isPresent();
        assertThat(ReconciliationRounds.pauseBefore(11)).isEmpty();
    }

    @ParameterizedTest(name = "in round {0}, absence is certain: {1}")
    @CsvSource({"1, false", "4, false", "5, true", "10, true"})
    void absenceIsCertainAfterSixteenQuietSeconds(int round, boolean certain) {
        assertThat(ReconciliationRounds.isAbsenceCertain(round)).isEqualTo(certain);
    }
}
