package io.matricula.enrollment.offering;

import io.matricula.shared.academic.OfferingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes the turns of the waitlist that are left. No effect when there are none.
 *
 * @param offeringId the offering
 */
record MoveWaitlist(@TargetAggregateIdentifier OfferingId offeringId) {}
