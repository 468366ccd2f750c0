package io.matricula.enrollment.enrollment;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives up a confirmed place. Repeating it changes nothing. Refused with {@link RefusalCode#NOT_WITHDRAWABLE}, and with
 * {@link RefusalCode#VALIDATION_FAILED} for a day that lies too far back (R30).
 *
 * @param enrollmentId the enrollment
 * @param startsOn first day of class of the offering, which decides how far back the withdrawal may take effect (R30)
 * @param effectiveOn the day from which the student is gone; it decides the share of the refund (R15)
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@AllowedTo(value = Role.REGISTRAR, holder = true)
record RequestWithdrawal(
        @TargetAggregateIdentifier EnrollmentId enrollmentId,
        @Nullable LocalDate startsOn,
        LocalDate effectiveOn,
        String reason,
        Actor actor) {}
