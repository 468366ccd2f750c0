package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.TakesUpEnrollment;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The enrollment is on its way out: the seat and the money go back first.
 *
 * @param enrollmentId the enrollment
 * @param reason why, as a constant or in the actor's words
 * @param note why, in the actor's words
 * @param actor who did it (R19)
 * @param offeringId the offering; absent in what was stored before it was known here
 */
@Revision("2")
public record EnrollmentCancellationRequested(
        EnrollmentId enrollmentId,
        CancellationReason reason,
        @Nullable String note,
        Actor actor,
        @Nullable OfferingId offeringId)
        implements AcademicEvent, TakesUpEnrollment {}
