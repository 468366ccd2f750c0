package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.ExpirationReason;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The payment did not come in time, or an offered seat was not accepted in time.
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param reason what ran out; the payment when absent
 */
@Revision("2")
public record EnrollmentExpired(
        EnrollmentId enrollmentId, OfferingId offeringId, StudentId studentId, @Nullable ExpirationReason reason)
        implements AcademicEvent, ConcernsEnrollment {}
