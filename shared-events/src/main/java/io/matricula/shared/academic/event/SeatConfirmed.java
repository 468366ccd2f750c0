package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import org.axonframework.serialization.Revision;

/**
 * A held seat became final.
 *
 * @param offeringId the offering
 * @param enrollmentId the enrollment
 */
@Revision("1")
public record SeatConfirmed(OfferingId offeringId, EnrollmentId enrollmentId)
        implements AcademicEvent, ConcernsEnrollment {}
