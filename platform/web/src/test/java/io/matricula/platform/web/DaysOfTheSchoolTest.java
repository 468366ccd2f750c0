package io.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.calendar.SchoolCalendar;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Past;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dates in a request are past. */
class DaysOfTheSchoolTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-01T02:30:00Z, America/Sao_Paulo, 2027-02-27, true",
        "2027-03-01T02:30:00Z, America/Sao_Paulo, 2027-02-28, false",
        "2027-03-01T02:30:00Z, UTC,               2027-02-28, true",
        "2027-02-28T15:00:00Z, Asia/Tokyo,        2027-02-28, true"
    })
    void whoeverWasBornWasBornBeforeTheSchoolsToday(Instant now, String zone, LocalDate birth, boolean past) {
        Validator validator = validator(calendar(now, zone));

        assertThat(validator.validate(new Birth(birth)).isEmpty()).isEqualTo(past);
    }

    private record Birth(@Past LocalDate date) {}

    private static SchoolCalendar calendar(Instant now, String zone) {
        return new SchoolCalendar(Clock.fixed(now, ZoneOffset.UTC), ZoneId.of(zone));
    }

    private static Validator validator(SchoolCalendar calendar) {
        var validation = Validation.byDefaultProvider().configure();
        new WebConfiguration().daysOfTheSchool(calendar).customize(validation);
        return validation.buildValidatorFactory().getValidator();
    }
}
