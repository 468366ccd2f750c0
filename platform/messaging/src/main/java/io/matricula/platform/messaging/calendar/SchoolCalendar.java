package io.matricula.platform.messaging.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days as the school counts them, whatever zone the machine is in.
 *
 * @param clock tells the present time
 * @param zone where the school is
 */
public record SchoolCalendar(Clock clock, ZoneId zone) {

    /** The present day. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The day to which this instant belongs. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The instant at which this day begins. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
