package io.matricula.enrollment.offering;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends an offering for good; all who have paid get their money back (R16). Repeating it changes nothing.
 *
 * @param offeringId the offering
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@AllowedTo(Role.REGISTRAR)
record CancelOffering(@TargetAggregateIdentifier OfferingId offeringId, String reason, Actor actor) {}
