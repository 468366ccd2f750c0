package io.matricula.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R32")
class RateTest {

    @ParameterizedTest
    @CsvSource({
        "60/m, 60, PT1M, 20, PT20S",
        "1/s, 1, PT1S, 20, PT20S",
        "10/h, 10, PT1H, 20, PT2H",
        " 600/m , 600, PT1M, 200, PT20S",
    })
    void isATimesInATimeWithABurst(String text, long times, Duration per, long burst, Duration recovery) {
        Rate rate = Rate.of(text);

        assertThat(rate).isEqualTo(new Rate(times, per));
        assertThat(rate.burst()).isEqualTo(burst);
        assertThat(rate.recovery()).isEqualTo(recovery);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "0/m", "-1/m", "60/d", "60 per minute", "1e9/s", "60/m/s"})
    void whatIsNoneIsRefusedByItsName(String text) {
        assertThatThrownBy(() -> Rate.of(text))
                .isInstanceOf(UnknownRate.class)
                .hasMessageContaining("MATRICULA_ANONYMOUS_RATE");
    }
}
