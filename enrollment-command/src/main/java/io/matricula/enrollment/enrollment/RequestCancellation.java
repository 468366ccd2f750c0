package io.matricula.enrollment.enrollment;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Starts the cancellation of an enrollment that is not confirmed. Refused with {@link RefusalCode#NOT_CANCELLABLE} afterwards.
 *
 * @param enrollmentId the enrollment
 * @param reason why, as a constant or in the actor's words
 * @param note why, in the actor's words
 * @param actor who did it (R19)
 */
@AllowedTo(value = Role.REGISTRAR, holder = true)
public record RequestCancellation(
        @TargetAggregateIdentifier EnrollmentId enrollmentId,
        CancellationReason reason,
        @Nullable String note,
        Actor actor) {}
