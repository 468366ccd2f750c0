package io.matricula.enrollment.enrollment;

import io.matricula.shared.financial.PaymentMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Until when a seat is held for who chooses a way to pay now.
 *
 * @param clock what time it is
 * @param holds how long a seat is held
 */
record PaymentDeadlines(Clock clock, HoldDurations holds) {

    Instant of(PaymentMethod method) {
        return holds.deadline(clock.instant(), method).truncatedTo(ChronoUnit.SECONDS);
    }

    boolean allow(UnpaidHold hold, Instant deadline) {
        return new HoldLimit(holds.slowest()).allows(hold, deadline);
    }
}
