package io.matricula.platform.messaging.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What day it is where the school is. */
@ExtendWith(OutputCaptureExtension.class)
class SchoolCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-01T02:59:59.999Z, America/Sao_Paulo, 2027-02-28",
        "2027-03-01T03:00:00Z,     America/Sao_Paulo, 2027-03-01",
        "2027-03-01T23:59:59Z,     America/Sao_Paulo, 2027-03-01",
        "2027-03-01T02:59:59Z,     UTC,               2027-03-01",
        "2027-03-01T14:59:59Z,     Asia/Tokyo,        2027-03-01",
        "2027-03-01T15:00:00Z,     Asia/Tokyo,        2027-03-02",
        "2027-03-01T02:30:00Z,     -03:00,            2027-02-28"
    })
    void aDayIsTheOneOfTheSchool(Instant now, String zone, LocalDate day) {
        SchoolCalendar calendar = calendar(now, zone);

        assertThat(calendar.today()).isEqualTo(day);
        assertThat(calendar.dayOf(now)).isEqualTo(day);
        assertThat(calendar.startOf(day)).isBeforeOrEqualTo(now);
        assertThat(calendar.startOf(day.plusDays(1))).isAfter(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus_Mons", "", "America/sao_paulo", "3"})
    void anUnknownZoneRefusesToStart(String zone, CapturedOutput output) {
        var application = new SpringApplicationBuilder(CalendarConfiguration.class).web(WebApplicationType.NONE);

        assertThatThrownBy(() -> application.run("--matricula.zone=" + zone)).hasRootCauseInstanceOf(UnknownZone.class);
        assertThat(output)
                .contains("MATRICULA_ZONE is \"" + zone + "\", which is no time zone.")
                .contains("America/Sao_Paulo")
                .doesNotContain("at io.matricula");
    }

    @Test
    void theSchoolIsInSaoPauloUnlessSomethingElseIsSaid() {
        try (var context = new SpringApplicationBuilder(CalendarConfiguration.class)
                .web(WebApplicationType.NONE)
                .run()) {
            assertThat(context.getBean(SchoolCalendar.class).zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        }
    }

    private static SchoolCalendar calendar(Instant now, String zone) {
        return new SchoolCalendar(Clock.fixed(now, ZoneOffset.UTC), ZoneId.of(zone));
    }
}
