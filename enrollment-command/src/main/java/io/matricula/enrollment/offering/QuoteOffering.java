package io.matricula.enrollment.offering;

import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks what the offering promises right now; answered with an {@link OfferingQuote}, or refused with NOT_FOUND.
 *
 * @param offeringId the offering
 */
@AllowedTo(anybody = true)
public record QuoteOffering(@TargetAggregateIdentifier OfferingId offeringId) {}
