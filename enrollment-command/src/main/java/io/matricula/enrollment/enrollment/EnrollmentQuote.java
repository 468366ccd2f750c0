package io.matricula.enrollment.enrollment;

import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.PaymentMethod;

/**
 * Where an enrollment stands at this moment; the answer to {@link QuoteEnrollment}.
 *
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param status the status
 * @param method how the applicant pays
 * @param price what the seat costs
 */
public record EnrollmentQuote(
        OfferingId offeringId, StudentId studentId, EnrollmentStatus status, PaymentMethod method, Money price) {}
