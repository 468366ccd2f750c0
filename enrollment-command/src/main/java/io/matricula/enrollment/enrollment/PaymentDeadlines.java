package io.matricula.enrollment.enrollment;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.financial.PaymentMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Until when a seat is held for an applicant who chooses a way to pay now.
 *
 * @param clock what time it is
 * @param holds how long a seat is held
 */
record PaymentDeadlines(Clock clock, HoldDurations holds) {

    /** Until when the seat would be held by another way to pay; refused with HOLD_LIMIT_REACHED where that is too long. */
    Instant next(PaymentMethod method, UnpaidPeriod hold) {
        Instant deadline = holds.deadline(clock.instant(), method).truncatedTo(ChronoUnit.SECONDS);
        if (!new HoldLimit(holds.slowest()).allows(hold, deadline)) {
            throw new Refused(
                    RefusalCode.HOLD_LIMIT_REACHED,
                    "The seat has been held without payment for too long to change the way to pay again.",
                    Map.of("heldSince", String.valueOf(hold.since())));
        }
        return deadline;
    }
}
