package io.matricula.shared.academic.event;

import io.matricula.shared.Money;
import io.matricula.shared.TakesUpEnrollment;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.DataSubject;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An applicant asks for a place; the enrollment saga starts here.
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param courseCode the code of the course
 * @param term the opaque label of the term, such as 2027.1
 * @param price what a seat costs
 * @param applicant the person as given in the request
 * @param method how the applicant pays
 * @param cardToken the provider's token of a card, never a card number (R23); only with CARD
 * @param leadId the lead
 * @param requestedAt when the applicant asked, UTC
 * @param joinWaitlist whether the applicant would join the waitlist if the offering is full
 * @param refundSchedule what goes back on a withdrawal (R15), as promised at the request; absent before revision 3: as the offering was created
 */
@Revision("4")
public record EnrollmentRequested(
        EnrollmentId enrollmentId,
        OfferingId offeringId,
        @DataSubject StudentId studentId,
        String courseCode,
        String term,
        Money price,
        Applicant applicant,
        PaymentMethod method,
        @Nullable String cardToken,
        @Nullable LeadId leadId,
        Instant requestedAt,
        boolean joinWaitlist,
        @Nullable List<RefundStep> refundSchedule)
        implements AcademicEvent, TakesUpEnrollment {

    /** The same fact of a person who has been erased (R35). */
    public EnrollmentRequested withoutPerson() {
        return new EnrollmentRequested(
                enrollmentId,
                offeringId,
                studentId,
                courseCode,
                term,
                price,
                Applicant.ERASED,
                method,
                null,
                leadId,
                requestedAt,
                joinWaitlist,
                refundSchedule);
    }

    /** Without the token and the person, so that no log has them. */
    @Override
    public String toString() {
        return "EnrollmentRequested[enrollmentId=" + enrollmentId + ", offeringId=" + offeringId + ", method=" + method
                + "]";
    }
}
