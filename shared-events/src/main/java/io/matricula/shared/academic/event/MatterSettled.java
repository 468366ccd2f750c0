package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.serialization.Revision;

/**
 * A matter beside the enrollment came to its end by itself: a refund succeeded, or the rest of the money came.
 *
 * @param enrollmentId the enrollment
 * @param kind what a person was needed for
 */
@Revision("1")
public record MatterSettled(EnrollmentId enrollmentId, AttentionReason kind)
        implements AcademicEvent, ConcernsEnrollment {}
