package io.matricula.enrollment.enrollment;

import io.matricula.shared.Refused;
import io.matricula.shared.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * R30: a withdrawal takes effect no earlier than a year before the offering starts, without a start no earlier than the
 * place was asked for. Where the start is more than a year away, the day of the request is early enough, too.
 */
@Rule("R30")
final class WithdrawalTakesEffectInTime {

    private WithdrawalTakesEffectInTime() {}

    static boolean holds(LocalDate effectiveOn, LocalDate requestedOn, @Nullable LocalDate startsOn) {
        return !effectiveOn.isBefore(earliest(requestedOn, startsOn));
    }

    /** Refused with VALIDATION_FAILED, and the first day that would do, where it does not hold. */
    static void mustHold(LocalDate effectiveOn, LocalDate requestedOn, @Nullable LocalDate startsOn) {
        if (!holds(effectiveOn, requestedOn, startsOn)) {
            throw Refused.invalid("effectiveOn", "must not be before " + earliest(requestedOn, startsOn));
        }
    }

    /** The first day on which it may take effect. */
    static LocalDate earliest(LocalDate requestedOn, @Nullable LocalDate startsOn) {
        return startsOn == null || requestedOn.isBefore(startsOn.minusYears(1)) ? requestedOn : startsOn.minusYears(1);
    }
}
