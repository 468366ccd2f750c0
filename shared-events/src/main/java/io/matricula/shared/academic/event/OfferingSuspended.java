package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.OfferingId;
import org.axonframework.serialization.Revision;

/**
 * The offering takes no new applicant for a while; those it has keep their place (R16).
 *
 * @param offeringId the offering
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record OfferingSuspended(OfferingId offeringId, String reason, Actor actor) implements AcademicEvent {}
