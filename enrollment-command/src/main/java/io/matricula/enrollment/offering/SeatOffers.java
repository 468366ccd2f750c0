package io.matricula.enrollment.offering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * R5: how long the head of the waitlist may think about an offered seat.
 *
 * @param clock what time it is
 * @param duration from the offer to its deadline
 */
record SeatOffers(Clock clock, Duration duration) {

    Instant now() {
        return clock.instant();
    }

    Instant deadline() {
        return now().plus(duration).truncatedTo(ChronoUnit.SECONDS);
    }
}
