package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.OfferingId;
import org.axonframework.serialization.Revision;

/**
 * The offering takes no new enrollments any more.
 *
 * @param offeringId the offering
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record OfferingClosed(OfferingId offeringId, String reason, Actor actor) implements AcademicEvent {}
