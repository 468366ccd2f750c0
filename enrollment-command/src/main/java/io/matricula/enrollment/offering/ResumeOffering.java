package io.matricula.enrollment.offering;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Opens a suspended offering again and calls its waitlist. Repeating it changes nothing.
 *
 * @param offeringId the offering
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@AllowedTo(Role.REGISTRAR)
record ResumeOffering(@TargetAggregateIdentifier OfferingId offeringId, String reason, Actor actor) {}
