package io.matricula.enrollment.enrollment;

import io.matricula.shared.Rule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * R25: a seat is held without payment at most once the hold of the slowest method plus one change of method. As long as a new deadline
 * lies within the hold of the slowest method, the method may be changed; beyond it only once, and accepting an offer late counts as that.
 *
 * @param slowest the hold of the slowest method
 */
@Rule("R25")
record HoldLimit(Duration slowest) {

    boolean allows(UnpaidPeriod hold, Instant nextDeadline) {
        return !isBeyond(hold, nextDeadline) || !isBeyond(hold, hold.extendedUntil());
    }

    private boolean isBeyond(UnpaidPeriod hold, @Nullable Instant deadline) {
        return hold.since() != null
                && deadline != null
                && deadline.isAfter(hold.since().plus(slowest));
    }
}
