package io.matricula.financial.gateway;

import io.matricula.shared.Rule;
import java.time.Duration;
import java.time.Instant;

/**
 * R32: a signature speaks for its sender for five minutes only, so that a recorded notification cannot be sent again long after. Clocks may differ by
 * as much.
 *
 * @param sentAt when the gateway sent the notification
 * @param now when it came
 */
@Rule("R32")
record NotificationAge(Instant sentAt, Instant now) {

    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    boolean isFresh() {
        return Duration.between(sentAt, now).abs().compareTo(MAX_AGE) <= 0;
    }
}
