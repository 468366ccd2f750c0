package io.matricula.shared.academic.command;

import io.matricula.shared.academic.OfferingId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks which share of the money goes back on a withdrawal; the answer is a whole percentage, 0 to 100 (R15).
 *
 * @param offeringId the offering
 * @param effectiveOn the day from which the student is gone; it decides the share of the refund (R15)
 */
public record QuoteRefundShare(@TargetAggregateIdentifier OfferingId offeringId, LocalDate effectiveOn) {}
