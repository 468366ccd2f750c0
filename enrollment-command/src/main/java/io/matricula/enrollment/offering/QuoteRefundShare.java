package io.matricula.enrollment.offering;

import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.RefundStep;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Asks which share of the money goes back on a withdrawal; the answer is a whole percentage, 0 to 100 (R15).
 *
 * @param offeringId the offering
 * @param effectiveOn the day from which the student is gone; it decides the share of the refund (R15)
 * @param promised the refund schedule that was promised at the request; the one of the offering's creation when absent
 */
public record QuoteRefundShare(
        @TargetAggregateIdentifier OfferingId offeringId, LocalDate effectiveOn, @Nullable List<RefundStep> promised) {}
