package io.matricula.query.enrollments;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.projections.given.Given;
import io.matricula.platform.projections.given.Story;
import io.matricula.platform.projections.paging.EmailKey;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.event.ApplicantErased;
import io.matricula.shared.academic.event.EnrollmentExpired;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.academic.event.StudentRecognized;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.privacy.ErasureId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnrollmentsProjectionTest {

    private final Story ana = Story.of("ana");

    private EnrollmentView after(Object... events) {
        return Given.facts(EnrollmentsConfiguration.projection(), events).then(ana.enrollment());
    }

    @Test
    void aRequestNamesNoStudentYet() {
        EnrollmentView enrollment = after(ana.requested());
        assertThat(enrollment.status()).isEqualTo(EnrollmentStatus.REQUESTED);
        assertThat(enrollment.studentId()).isNull();
        assertThat(enrollment.paymentId()).isNull();
        assertThat(enrollment.leadId()).isEqualTo(ana.lead());
        assertThat(enrollment.applicant()).isEqualTo(new EnrollmentView.ApplicantView("Ana ana", "ana@Example.org"));
        assertThat(enrollment.emailKey()).isEqualTo(EmailKey.of("ana@example.org"));
        assertThat(enrollment.requestedAt()).isEqualTo(Story.BEGIN);
    }

    @Test
    @Tag("R35")
    void anApplicantWhoIsErasedIsNobodyAndTheEnrollmentStays() {
        var erased = new ApplicantErased(ana.enrollment(), ana.student(), new ErasureId(new UUID(0, 1)));
        EnrollmentView enrollment = after(ana.requested(), ana.billed(), erased);
        assertThat(enrollment.applicant().erased()).isTrue();
        assertThat(enrollment.applicant().name()).isNull();
        assertThat(enrollment.emailKey()).isNull();
        assertThat(enrollment.masked()).isEqualTo(enrollment);
        assertThat(enrollment.status()).isEqualTo(EnrollmentStatus.AWAITING_PAYMENT);
    }

    @Test
    void aBilledEnrollmentAwaitsItsPayment() {
        EnrollmentView enrollment = after(ana.requested(), ana.billed());
        assertThat(enrollment.status()).isEqualTo(EnrollmentStatus.AWAITING_PAYMENT);
        assertThat(enrollment.paymentId()).isEqualTo(ana.payment());
        assertThat(enrollment.updatedAt()).isEqualTo(Story.BEGIN.plusSeconds(1));
    }

    @Test
    void theMethodMayChange() {
        var pix = new PaymentMethodChosen(ana.enrollment(), PaymentMethod.PIX, null, 1, null);
        assertThat(after(ana.requested(), ana.billed(), pix).method()).isEqualTo(PaymentMethod.PIX);
    }

    @Test
    void theWholeWayEndsConfirmed() {
        EnrollmentView enrollment = after(ana.enrolled().toArray());
        assertThat(enrollment.status()).isEqualTo(EnrollmentStatus.CONFIRMED);
        assertThat(enrollment.studentId()).isEqualTo(ana.student());
        assertThat(enrollment.statusReason()).isNull();
    }

    @Test
    void aRecognizedStudentIsNamed() {
        var recognized = new StudentRecognized(ana.student(), ana.enrollment());
        assertThat(after(ana.requested(), recognized).studentId()).isEqualTo(ana.student());
    }

    @Test
    void endingsNameTheirReason() {
        assertEnd(EnrollmentStatus.REJECTED, "OFFERING_FULL", ana.requested(), ana.rejected());
        assertEnd(EnrollmentStatus.CANCELLED, "PAYMENT_DECLINED", ana.requested(), ana.billed(), ana.cancelled());
        assertEnd(EnrollmentStatus.EXPIRED, "PAYMENT_EXPIRED", ana.requested(), ana.billed(), ana.expired());
        assertEnd(EnrollmentStatus.NEEDS_ATTENTION, "REFUND_FAILED", ana.requested(), ana.parked());
        assertEnd(EnrollmentStatus.CANCELLED, "BY_APPLICANT", ana.requested(), ana.parked(), ana.settled());
    }

    @Test
    void aReinstatedEnrollmentIsPaidAndHasNoReasonAnyMore() {
        assertEnd(EnrollmentStatus.PAID, null, ana.requested(), ana.billed(), ana.expired(), ana.reinstated());
    }

    @Test
    void anOldExpirationNamesThePayment() {
        var former = new EnrollmentExpired(ana.enrollment(), ana.offering(), ana.student(), null);
        assertEnd(EnrollmentStatus.EXPIRED, "PAYMENT_EXPIRED", ana.requested(), ana.billed(), former);
    }

    @Test
    void whoWaitsIsOfferedASeatUntilADeadline() {
        assertEnd(EnrollmentStatus.WAITLISTED, null, ana.requested(), ana.waitlisted());
        EnrollmentView offered = after(ana.requested(), ana.waitlisted(), ana.offerReceived());
        assertThat(offered.status()).isEqualTo(EnrollmentStatus.SEAT_OFFERED);
        assertThat(offered.offerExpiresAt()).isEqualTo(Story.OFFERED_UNTIL);
    }

    @Test
    void whoAcceptsTheSeatSaysHowItIsPaid() {
        Object[] accepted = {
            ana.requested(),
            ana.waitlisted(),
            ana.offerReceived(),
            ana.paidBy(PaymentMethod.PIX).offerAccepted()
        };
        EnrollmentView enrollment = after(accepted);
        assertThat(enrollment.method()).isEqualTo(PaymentMethod.PIX);
        assertThat(enrollment.offerExpiresAt()).isNull();
        assertThat(enrollment.status()).isEqualTo(EnrollmentStatus.REQUESTED);
    }

    @Test
    void aLapsedOfferIsOver() {
        Object[] lapsed = {ana.requested(), ana.waitlisted(), ana.offerReceived(), ana.offerExpired()};
        assertEnd(EnrollmentStatus.EXPIRED, "WAITLIST_OFFER_EXPIRED", lapsed);
        assertThat(after(lapsed).offerExpiresAt()).isNull();
    }

    @Test
    void aPlaceMayBeGivenUp() {
        Object[] withdrawn = {ana.requested(), ana.confirmed(), ana.withdrawalRequested(), ana.withdrawn()};
        assertEnd(EnrollmentStatus.WITHDRAWN, null, withdrawn);
    }

    private void assertEnd(EnrollmentStatus status, @Nullable String reason, Object... events) {
        assertThat(after(events).status()).isEqualTo(status);
        assertThat(after(events).statusReason()).isEqualTo(reason);
    }
}
