package io.matricula.shared.academic;

/**
 * A step of a refund schedule (R15).
 *
 * @param untilDay the last day of the step, counted from the first day of class; negative before it
 * @param percent the share of what was paid that goes back, 0 to 100
 */
public record RefundStep(int untilDay, int percent) {}
