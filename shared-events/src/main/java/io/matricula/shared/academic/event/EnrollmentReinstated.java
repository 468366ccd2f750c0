package io.matricula.shared.academic.event;

import io.matricula.shared.Money;
import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.DataSubject;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Late money came for an expired enrollment; a seat is looked for once more (R12).
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param paymentId the payment of the enrollment
 * @param applicant the person as given in the request
 * @param leadId the lead
 * @param price what a seat costs
 * @param requestedAt when the applicant asked, UTC
 */
@Revision("2")
public record EnrollmentReinstated(
        EnrollmentId enrollmentId,
        OfferingId offeringId,
        @DataSubject StudentId studentId,
        PaymentId paymentId,
        Applicant applicant,
        @Nullable LeadId leadId,
        Money price,
        Instant requestedAt)
        implements AcademicEvent, MovesEnrollment {}
