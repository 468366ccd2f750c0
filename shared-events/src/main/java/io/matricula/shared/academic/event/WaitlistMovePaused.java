package io.matricula.shared.academic.event;

import io.matricula.shared.academic.OfferingId;
import org.axonframework.serialization.Revision;

/**
 * The waitlist has more turns than one command takes; the rest follows.
 *
 * @param offeringId the offering
 */
@Revision("1")
public record WaitlistMovePaused(OfferingId offeringId) implements AcademicEvent {}
