package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.PaymentId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The seat is held and the payment is awaited.
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param paymentId the payment of the enrollment
 * @param dueAt the deadline, UTC
 */
@Revision("1")
public record EnrollmentBilled(
        EnrollmentId enrollmentId, OfferingId offeringId, StudentId studentId, PaymentId paymentId, Instant dueAt)
        implements AcademicEvent, ConcernsEnrollment {}
