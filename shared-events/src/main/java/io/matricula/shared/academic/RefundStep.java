package io.matricula.shared.academic;

import java.util.List;

/**
 * A step of a refund schedule (R15): what goes back when a withdrawal takes effect on or before its last day. After the
 * last step of a schedule nothing goes back.
 *
 * @param untilDay the last day of the step, counted from the first day of class; negative before it
 * @param percent the share of what was paid that goes back, 0 to 100
 */
public record RefundStep(int untilDay, int percent) {

    /** The schedule of an offering that names none; source: the HTTP contract. */
    public static final List<RefundStep> DEFAULT_SCHEDULE =
            List.of(new RefundStep(-1, 100), new RefundStep(7, 80), new RefundStep(21, 50));
}
