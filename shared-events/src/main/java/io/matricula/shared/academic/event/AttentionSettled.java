package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What the enrollment needed attention for is done; it goes on to where it belongs.
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param status where the enrollment stands now
 * @param statusReason why, as a constant
 */
@Revision("1")
public record AttentionSettled(
        EnrollmentId enrollmentId,
        OfferingId offeringId,
        StudentId studentId,
        EnrollmentStatus status,
        @Nullable String statusReason)
        implements AcademicEvent, ConcernsEnrollment {}
