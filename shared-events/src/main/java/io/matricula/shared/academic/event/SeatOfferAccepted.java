package io.matricula.shared.academic.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.PaymentMethod;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The applicant takes the offered seat and says how it is paid.
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param method how the applicant pays
 * @param cardToken the provider's token of a card, never a card number (R23); only with CARD
 */
@Revision("1")
public record SeatOfferAccepted(
        EnrollmentId enrollmentId,
        OfferingId offeringId,
        StudentId studentId,
        PaymentMethod method,
        @Nullable String cardToken)
        implements AcademicEvent, MovesEnrollment {

    /** Without the token, so that no log has it. */
    @Override
    public String toString() {
        return "SeatOfferAccepted[enrollmentId=" + enrollmentId + ", method=" + method + "]";
    }
}
