package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.ReleaseReason;
import org.axonframework.serialization.Revision;

/**
 * A seat is free again.
 *
 * @param offeringId the offering
 * @param enrollmentId the enrollment
 * @param reason why, as a constant or in the actor's words
 * @param confirmed whether the seat had been confirmed, not only held
 */
@Revision("1")
public record SeatReleased(OfferingId offeringId, EnrollmentId enrollmentId, ReleaseReason reason, boolean confirmed)
        implements AcademicEvent, ConcernsEnrollment {}
