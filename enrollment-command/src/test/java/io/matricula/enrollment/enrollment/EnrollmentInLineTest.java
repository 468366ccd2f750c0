package io.matricula.enrollment.enrollment;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.LATER;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PAYMENT;
import static io.matricula.enrollment.Facts.anaAsks;
import static io.matricula.enrollment.Facts.anaIsBilled;
import static io.matricula.enrollment.Refusals.refusedWith;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.ExpirationReason;
import io.matricula.shared.academic.event.EnrollmentCancellationRequested;
import io.matricula.shared.academic.event.EnrollmentExpired;
import io.matricula.shared.academic.event.EnrollmentRejected;
import io.matricula.shared.academic.event.EnrollmentWaitlisted;
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.SeatOfferReceived;
import io.matricula.shared.financial.PaymentMethod;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R5 to R7: waiting, being called, hesitating, leaving. */
class EnrollmentInLineTest {

    private static final EnrollmentWaitlisted WAITS = new EnrollmentWaitlisted(ENROLLMENT, OFFERING, ANA);
    private static final SeatOfferReceived CALLED = new SeatOfferReceived(ENROLLMENT, OFFERING, ANA, LATER);
    private static final SeatOfferAccepted ACCEPTED =
            new SeatOfferAccepted(ENROLLMENT, OFFERING, ANA, PaymentMethod.PIX, null);
    private static final EnrollmentExpired LAPSED =
            new EnrollmentExpired(ENROLLMENT, OFFERING, ANA, ExpirationReason.WAITLIST_OFFER_EXPIRED);
    private static final ChoosePaymentMethod PAY = new ChoosePaymentMethod(ENROLLMENT, PaymentMethod.PIX, null);
    private static final BillEnrollment BILL = new BillEnrollment(ENROLLMENT, PAYMENT, LATER);
    private static final LapseSeatOffer LAPSE = new LapseSeatOffer(ENROLLMENT);

    private final FixtureConfiguration<Enrollment> enrollment = EnrollmentFixture.at(NOW);

    private TestExecutor<Enrollment> given(Object... facts) {
        return enrollment.givenCurrentTime(NOW).andGiven(facts);
    }

    @Test
    void waitsOnce() {
        given(anaAsks()).when(new WaitlistEnrollment(ENROLLMENT)).expectEvents(WAITS);
        given(anaAsks(), WAITS).when(new WaitlistEnrollment(ENROLLMENT)).expectNoEvents();
        given(anaAsks(), WAITS, CALLED, ACCEPTED)
                .when(new WaitlistEnrollment(ENROLLMENT))
                .expectNoEvents();
    }

    @Test
    void isNotBilledWhileItWaitsNorWhileItThinks() {
        given(anaAsks(), WAITS).when(BILL).expectNoEvents();
        given(anaAsks(), WAITS, CALLED).when(BILL).expectNoEvents();
        given(anaAsks(), WAITS, CALLED, ACCEPTED).when(BILL).expectEvents(anaIsBilled());
    }

    @Test
    void isCalledOnce() {
        var offer = new ReceiveSeatOffer(ENROLLMENT, LATER, false);
        given(anaAsks(), WAITS).when(offer).expectEvents(CALLED);
        given(anaAsks(), WAITS, CALLED).when(offer).expectNoEvents();
        given(anaAsks(), WAITS, CALLED, ACCEPTED).when(offer).expectNoEvents();
        given(anaAsks(), WAITS, CALLED, LAPSED).when(offer).expectNoEvents();
    }

    @Test
    @Tag("R17")
    void isNotCalledWithAHoldAndKeepsWhatWasOfferedBefore() {
        var offer = new ReceiveSeatOffer(ENROLLMENT, LATER, true);
        given(anaAsks()).when(offer).expectNoEvents().expectResultMessagePayload(false);
        given(anaAsks(), WAITS).when(offer).expectNoEvents().expectResultMessagePayload(false);
        given(anaAsks(), WAITS, CALLED).when(offer).expectNoEvents().expectResultMessagePayload(true);
        given(anaAsks(), WAITS, CALLED, ACCEPTED).when(offer).expectNoEvents().expectResultMessagePayload(true);
    }

    @Test
    void acceptsByPaying() {
        given(anaAsks(), WAITS, CALLED).when(PAY).expectEvents(ACCEPTED);
        given(anaAsks(), WAITS)
                .when(PAY)
                .expectException(refusedWith(RefusalCode.PAYMENT_NOT_AWAITED))
                .expectNoEvents();
    }

    @Test
    void losesTheSeatByHesitating() {
        given(anaAsks(), WAITS, CALLED).when(LAPSE).expectEvents(LAPSED).expectResultMessagePayload(true);
        given(anaAsks(), WAITS, CALLED, LAPSED).when(LAPSE).expectNoEvents().expectResultMessagePayload(true);
        given(anaAsks(), WAITS, CALLED, LAPSED).when(PAY).expectException(Refused.class);
    }

    @Test
    void keepsTheSeatThatWasAcceptedInTime() {
        given(anaAsks(), WAITS, CALLED, ACCEPTED).when(LAPSE).expectNoEvents().expectResultMessagePayload(false);
    }

    @Test
    void mayLeaveAtAnyTime() {
        var leave = new RequestCancellation(ENROLLMENT, CancellationReason.BY_APPLICANT, "no", Actor.APPLICANT);
        var leaves = new EnrollmentCancellationRequested(
                ENROLLMENT, CancellationReason.BY_APPLICANT, "no", Actor.APPLICANT, OFFERING);
        given(anaAsks(), WAITS).when(leave).expectEvents(leaves);
        given(anaAsks(), WAITS, CALLED).when(leave).expectEvents(leaves);
        given(anaAsks(), WAITS, leaves).when(leave).expectNoEvents();
        given(anaAsks(), WAITS, CALLED, leaves).when(PAY).expectException(Refused.class);
    }

    @Test
    void isRejectedWithTheRuleThatSkippedIt() {
        given(anaAsks(), WAITS)
                .when(new RejectEnrollment(ENROLLMENT, RefusalCode.OUTSIDE_ENROLLMENT_WINDOW))
                .expectEvents(new EnrollmentRejected(ENROLLMENT, OFFERING, ANA, RefusalCode.OUTSIDE_ENROLLMENT_WINDOW));
    }
}
