package io.matricula.platform.calendar;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The present time, and the days of the school. */
@Configuration(proxyBeanMethods = false)
public class CalendarConfiguration {

    /** The one source of the present time. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SchoolCalendar schoolCalendar(Clock clock, @Value("${matricula.zone}") String zone) {
        return new SchoolCalendar(clock, UnknownZone.orZone(zone));
    }

    /** Whether a date in a request is past is a question of the school's days. */
    @Bean
    ValidationConfigurationCustomizer daysOfTheSchool(SchoolCalendar calendar) {
        return validation -> validation.clockProvider(() -> calendar.clock().withZone(calendar.zone()));
    }
}
