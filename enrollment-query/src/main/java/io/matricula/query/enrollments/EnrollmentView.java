package io.matricula.query.enrollments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.matricula.platform.projections.paging.EmailKey;
import io.matricula.platform.web.access.ShowsPerson;
import io.matricula.query.status.StatusChange;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.DataSubject;
import io.matricula.shared.privacy.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of an enrollment.
 *
 * @param person whom it is for, known from the first request on
 * @param waitlistPosition the place on the waitlist, counted from 1; never stored, because others move it
 * @param offerExpiresAt until when an offered seat may be accepted, as long as it may
 * @param emailKey the e-mail address as it is searched by; null once the person has been erased
 * @param method how the applicant pays
 */
record EnrollmentView(
        @JsonIgnore @DataSubject StudentId person,
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
        @JsonIgnore @Nullable EmailKey emailKey,
        @JsonIgnore PaymentMethod method)
        implements ShowsPerson<EnrollmentView> {

    /** The person as given in the request; nobody once erased (R35). */
    record ApplicantView(
            @Personal(Compartment.CONTACT) @Nullable String name,
            @Personal(Compartment.CONTACT) @Nullable String email) {

        static final ApplicantView ERASED = new ApplicantView(null, null);

        static ApplicantView of(Applicant applicant) {
            return applicant.isErased() ? ERASED : new ApplicantView(applicant.name(), applicant.email());
        }

        /** Whether the person has been erased; not said of others. */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonProperty
        @Nullable
        Boolean erased() {
            return email == null ? true : null;
        }

        ApplicantView masked() {
            return email == null ? this : new ApplicantView(name, ShowsPerson.maskedEmail(email));
        }
    }

    static EnrollmentView of(EnrollmentRequested requested, Instant at) {
        return new EnrollmentView(
                requested.studentId(),
                requested.enrollmentId(),
                requested.offeringId(),
                EnrollmentStatus.REQUESTED,
                null,
                ApplicantView.of(requested.applicant()),
                null,
                null,
                requested.leadId(),
                null,
                null,
                requested.requestedAt(),
                at,
                EmailKey.ofNullable(requested.applicant().email()),
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
                person,
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
        return showing(applicant.masked(), emailKey);
    }

    /** Without the person, who has been erased (R35). */
    EnrollmentView withoutPerson() {
        return showing(ApplicantView.ERASED, null);
    }

    private EnrollmentView showing(ApplicantView other, @Nullable EmailKey otherKey) {
        return new EnrollmentView(
                person,
                enrollmentId,
                offeringId,
                status,
                statusReason,
                other,
                studentId,
                paymentId,
                leadId,
                waitlistPosition,
                offerExpiresAt,
                requestedAt,
                updatedAt,
                otherKey,
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
                person,
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
