package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.OfferingId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The number of seats changed.
 *
 * @param offeringId the offering
 * @param capacity seats, 0 to 100,000
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record CapacityChanged(OfferingId offeringId, int capacity, @Nullable String reason, Actor actor)
        implements AcademicEvent {}
