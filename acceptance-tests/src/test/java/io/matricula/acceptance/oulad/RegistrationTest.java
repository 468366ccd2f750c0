package io.matricula.acceptance.oulad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {

    @ParameterizedTest
    @CsvSource({
        "2013J, -1, 2013-09-30",
        "2013J, 0, 2013-10-01",
        "2013B, 7, 2013-02-08",
        "2013B, 444, 2014-04-21",
        "2013J-k3x, 0, 2013-10-01"
    })
    void daysOfLeavingCountFromTheStartOfTheCourse(String term, String day, LocalDate expected) {
        Registration registration = registration(term, day);

        assertThat(registration.isWithdrawn()).isTrue();
        assertThat(registration.withdrawnOn()).isEqualTo(expected);
    }

    @Test
    void whoStaysHasNoDayOfLeaving() {
        assertThat(registration("2013J", "").isWithdrawn()).isFalse();
    }

    private static Registration registration(String term, String day) {
        return Registration.of(Map.of(
                "code_module", "AAA",
                "code_presentation", term,
                "id_student", "1",
                "date_registration", "-30",
                "date_unregistration", day));
    }
}
