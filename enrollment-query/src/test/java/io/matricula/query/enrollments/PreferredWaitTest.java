package io.matricula.query.enrollments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferredWaitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=5|5",
                "WAIT = 5|5",
                "wait=0|0",
                "wait=30|30",
                "wait=31|30",
                "wait=999999999|30",
                "wait=2147483648|30",
                "wait=99999999999999999999999999|30",
                "wait=0000000000007|7",
                "wait=00|0",
                "respond-async, wait=7|7",
                "wait=\"4\"|4",
                "wait=3; foo=bar|3"
            })
    void aWaitIsUnderstoodAndCapped(String header, int seconds) {
        assertThat(PreferredWait.in(List.of(header))).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=", "wait=x", "wait=-1", "wait=1.5", "await=3", "wait=1 2"})
    void anythingElseIsIgnored(String header) {
        assertThat(PreferredWait.in(List.of(header))).isEmpty();
    }

    @Test
    void theFirstOfSeveralCounts() {
        assertThat(PreferredWait.in(List.of("return=minimal", "wait=2", "wait=9")))
                .contains(Duration.ofSeconds(2));
    }
}
