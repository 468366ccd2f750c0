package io.matricula.enrollment.unpaid;

import io.matricula.shared.academic.UnpaidHoldsId;
import io.matricula.shared.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks which places of a person count as unpaid; answered with an {@link UnpaidHoldsQuote}, or refused with NOT_FOUND. Changes
 * nothing.
 *
 * @param holdsId the unpaid places of the person
 */
@AllowedTo(anybody = true)
record QuoteUnpaidHolds(@TargetAggregateIdentifier UnpaidHoldsId holdsId) {}
