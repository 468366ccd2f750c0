package io.matricula.enrollment.offering;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes the number of seats. Refused with {@link RefusalCode#CAPACITY_BELOW_TAKEN} below held + confirmed (R11),
 * and with {@link RefusalCode#OFFERING_ENDED} once the offering is closed or cancelled.
 *
 * @param offeringId the offering
 * @param capacity seats; with the places of the waitlist at most 50,000
 * @param reason why, as a constant or in the actor's words
 * @param actor who did it (R19)
 */
@AllowedTo(Role.REGISTRAR)
record ChangeCapacity(
        @TargetAggregateIdentifier OfferingId offeringId, int capacity, @Nullable String reason, Actor actor) {}
