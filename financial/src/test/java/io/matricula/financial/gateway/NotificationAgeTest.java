package io.matricula.financial.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationAgeTest {

    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");

    @ParameterizedTest(name = "{0} seconds ago is fresh: {1}")
    @CsvSource({"0, true", "300, true", "301, false", "86400, false", "-300, true", "-301, false"})
    void aSignatureSpeaksForFiveMinutes(long seconds, boolean fresh) {
        assertThat(new NotificationAge(NOW.minusSeconds(seconds), NOW).isFresh())
                .isEqualTo(fresh);
    }
}
