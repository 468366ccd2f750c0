package io.matricula.enrollment.offering;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.RefundStep;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * R15: the share of what was paid that goes back follows the day on which a withdrawal takes effect: full before the
 * start, then steps, then nothing. Without a first day of class there is nothing to count from, and everything goes back.
 *
 * @param steps in the order of their days
 */
@Rule("R15")
record RefundSchedule(List<RefundStep> steps) {

    private static final int EVERYTHING = 100;
    private static final int NOTHING = 0;

    /** The share in percent. */
    int shareOn(LocalDate effectiveOn, @Nullable LocalDate startsOn) {
        if (startsOn == null) {
            return EVERYTHING;
        }
        long day = ChronoUnit.DAYS.between(startsOn, effectiveOn);
        return steps.stream()
                .filter(step -> day <= step.untilDay())
                .findFirst()
                .map(RefundStep::percent)
                .orElse(NOTHING);
    }

    /** Whether each step ends later than the one before it. */
    static boolean isInOrder(List<RefundStep> steps) {
        for (int next = 1; next < steps.size(); next++) {
            if (steps.get(next - 1).untilDay() >= steps.get(next).untilDay()) {
                return false;
            }
        }
        return true;
    }
}
