package io.matricula.enrollment.offering;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Revises what an offering promises; what is absent stays as it is. A new price or refund schedule holds for requests from
 * then on. Repeating it changes nothing. Refused with {@link RefusalCode#OFFERING_ENDED} where it would have no effect any more,
 * and with {@link RefusalCode#VALIDATION_FAILED} if the window would close before it opens, or the offering grow too large.
 *
 * @param offeringId the offering
 * @param title what the offering is called
 * @param price what a seat costs
 * @param enrollmentOpensAt start of the enrollment window, UTC
 * @param enrollmentClosesAt end of the enrollment window (exclusive), UTC
 * @param startsOn first day of class
 * @param waitlistCapacity how many places the waitlist has; applicants who wait already go on waiting
 * @param refundSchedule what goes back on a withdrawal (R15)
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@AllowedTo(Role.REGISTRAR)
record ReviseOffering(
        @TargetAggregateIdentifier OfferingId offeringId,
        @Nullable String title,
        @Nullable Money price,
        @Nullable Change<Instant> enrollmentOpensAt,
        @Nullable Change<Instant> enrollmentClosesAt,
        @Nullable Change<LocalDate> startsOn,
        @Nullable Integer waitlistCapacity,
        @Nullable List<RefundStep> refundSchedule,
        String reason,
        Actor actor) {}
