package io.matricula.platform.messaging.calendar;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
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
}
