package io.matricula.query.enrollments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.matricula.platform.projections.paging.Normalized;
import io.matricula.platform.web.access.ShowsPerson;
import io.matricula.query.status.StatusChange;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.marketing.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of an enrollment.
 *
 * @param waitlistPosition the place on the waitlist, counted from 1; never stored, because others move it
 * @param offerExpiresAt until when an offered seat may be accepted, as long as it may
 * @param emailKey the e-mail address as it is searched by
 * @param method how the applicant pays
 */
record EnrollmentView(
        EnrollmentId enrollmentId,
        OfferingId offeringId,
        EnrollmentStatus status,
        @Nullable String statusReason,
        ApplicantView applicant,
        @Nullable StudentId studentId,
        @Nullable PaymentId paymentId,
        @Nullable LeadId leadId,
        @Nullable Integer waitlistPosition,
        @Nullable Instant offerExpiresAt,
        Instant requestedAt,
        Instant updatedAt,
        @JsonIgnore String emailKey,
        @JsonIgnore PaymentMethod method)
        implements ShowsPerson<EnrollmentView> {

    /** The person as given in the request. */
    record ApplicantView(String name, String email) {}

    static EnrollmentView of(EnrollmentRequested requested, Instant at) {
        String email = requested.applicant().email();
        return new EnrollmentView(
                requested.enrollmentId(),
                requested.offeringId(),
                EnrollmentStatus.REQUESTED,
                null,
                new ApplicantView(requested.applicant().name(), email),
                null,
                null,
                requested.leadId(),
                null,
                null,
                requested.requestedAt(),
                at,
                Normalized.email(email),
                requested.method());
    }

    EnrollmentView after(StatusChange change, Instant at) {
        return with(change.status(), change.reason(), studentId, paymentId, method, null, at);
    }

    EnrollmentView offeredUntil(Instant until, Instant at) {
        return with(status, statusReason, studentId, paymentId, method, until, at);
    }

    EnrollmentView billedBy(PaymentId payment, Instant at) {
        return with(status, statusReason, studentId, payment, method, offerExpiresAt, at);
    }

    EnrollmentView paidBy(PaymentMethod chosen, Instant at) {
        return with(status, statusReason, studentId, paymentId, chosen, offerExpiresAt, at);
    }

    EnrollmentView of(StudentId student, Instant at) {
        return with(status, statusReason, student, paymentId, method, offerExpiresAt, at);
    }

    /** With its place on the waitlist. */
    EnrollmentView at(@Nullable Integer position) {
        return new EnrollmentView(
                enrollmentId,
                offeringId,
                status,
                statusReason,
                applicant,
                studentId,
                paymentId,
                leadId,
                position,
                offerExpiresAt,
                requestedAt,
                updatedAt,
                emailKey,
                method);
    }

    @Override
    public EnrollmentView masked() {
        return new EnrollmentView(
                enrollmentId,
                offeringId,
                status,
                statusReason,
                new ApplicantView(applicant.name(), ShowsPerson.maskedEmail(applicant.email())),
                studentId,
                paymentId,
                leadId,
                waitlistPosition,
                offerExpiresAt,
                requestedAt,
                updatedAt,
                emailKey,
                method);
    }

    /** Whether nothing more happens until a person acts. */
    boolean rests() {
        return EnrollmentRests.holds(status, method);
    }

    private EnrollmentView with(
            EnrollmentStatus newStatus,
            @Nullable String newReason,
            @Nullable StudentId student,
            @Nullable PaymentId payment,
            PaymentMethod newMethod,
            @Nullable Instant offeredUntil,
            Instant at) {
        return new EnrollmentView(
                enrollmentId,
                offeringId,
                newStatus,
                newReason,
                applicant,
                student,
                payment,
                leadId,
                null,
                offeredUntil,
                requestedAt,
                at,
                emailKey,
                newMethod);
    }
}
