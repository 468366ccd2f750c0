package io.matricula.enrollment.offering;

import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.academic.RefundStep;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a refund schedule in a request. */
record RefundStepBody(
        @NotNull @Min(-MAX_DAYS) @Max(MAX_DAYS) Integer untilDay, @NotNull @Min(0) @Max(100) Integer percent) {

    static final int MAX_STEPS = 50;
    private static final int MAX_DAYS = 3_650;

    /** The schedule of these steps; the default one where there are none. */
    static List<RefundStep> toSchedule(@Nullable List<RefundStepBody> steps) {
        if (steps == null) {
            return RefundStep.DEFAULT_SCHEDULE;
        }
        List<RefundStep> schedule = steps.stream()
                .map(step -> new RefundStep(step.untilDay(), step.percent()))
                .toList();
        if (!RefundSchedule.isInOrder(schedule)) {
            throw new InvalidRequest("refundSchedule", "each untilDay must be later than the one before it");
        }
        return schedule;
    }
}
