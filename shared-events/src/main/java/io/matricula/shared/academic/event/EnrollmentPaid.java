package io.matricula.shared.academic.event;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.PaymentId;
import org.axonframework.serialization.Revision;

/**
 * The money is there.
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param paymentId the payment of the enrollment
 */
@Revision("1")
public record EnrollmentPaid(EnrollmentId enrollmentId, OfferingId offeringId, StudentId studentId, PaymentId paymentId)
        implements AcademicEvent, ConcernsEnrollment {}
