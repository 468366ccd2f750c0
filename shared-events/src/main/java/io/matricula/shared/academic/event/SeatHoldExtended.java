package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The deadline of a held seat moved.
 *
 * @param offeringId the offering
 * @param enrollmentId the enrollment
 * @param until the deadline of the hold, UTC
 */
@Revision("1")
public record SeatHoldExtended(OfferingId offeringId, EnrollmentId enrollmentId, Instant until)
        implements AcademicEvent, ConcernsEnrollment {}
