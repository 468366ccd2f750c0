package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.OfferingId;
import org.axonframework.serialization.Revision;

/**
 * The offering does not take place: all who have paid get their money back (R16).
 *
 * @param offeringId the offering
 * @param affected how many enrollments had a seat or were on the waitlist
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record OfferingCancelled(OfferingId offeringId, int affected, String reason, Actor actor)
        implements AcademicEvent {}
