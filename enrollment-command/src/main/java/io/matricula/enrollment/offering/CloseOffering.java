package io.matricula.enrollment.offering;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Closes an offering for new enrollments; those it has go on.
 *
 * @param offeringId the offering
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 */
@AllowedTo(Role.REGISTRAR)
record CloseOffering(@TargetAggregateIdentifier OfferingId offeringId, String reason, Actor actor) {}
