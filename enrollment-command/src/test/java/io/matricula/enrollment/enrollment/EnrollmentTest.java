package io.matricula.enrollment.enrollment;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.APPLICANT;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.FREE;
import static io.matricula.enrollment.Facts.LATER;
import static io.matricula.enrollment.Facts.LEAD;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PAYMENT;
import static io.matricula.enrollment.Facts.PRICE;
import static io.matricula.enrollment.Facts.anaAsks;
import static io.matricula.enrollment.Facts.anaIsBilled;
import static io.matricula.enrollment.Facts.asks;
import static io.matricula.enrollment.Refusals.refusedWith;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.ExpirationReason;
import io.matricula.shared.academic.event.ApplicantErased;
import io.matricula.shared.academic.event.AttentionResolved;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.AttentionSettled;
import io.matricula.shared.academic.event.EnrollmentCancellationRequested;
import io.matricula.shared.academic.event.EnrollmentCancelled;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.academic.event.EnrollmentExpired;
import io.matricula.shared.academic.event.EnrollmentPaid;
import io.matricula.shared.academic.event.EnrollmentParked;
import io.matricula.shared.academic.event.EnrollmentReinstated;
import io.matricula.shared.academic.event.EnrollmentRejected;
import io.matricula.shared.academic.event.MatterRaised;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.academic.event.WithdrawalRequested;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.privacy.ErasureId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnrollmentTest {

    private static final Actor CLERK = new Actor("clerk");
    private static final EnrollmentPaid PAID = new EnrollmentPaid(ENROLLMENT, OFFERING, ANA, PAYMENT);
    private static final EnrollmentConfirmed CONFIRMED = new EnrollmentConfirmed(ENROLLMENT, OFFERING, ANA);
    private static final EnrollmentExpired EXPIRED =
            new EnrollmentExpired(ENROLLMENT, OFFERING, ANA, ExpirationReason.PAYMENT_EXPIRED);
    private static final EnrollmentParked REFUND_FAILED =
            new EnrollmentParked(ENROLLMENT, OFFERING, ANA, AttentionReason.REFUND_FAILED, "gateway says no");
    private static final EnrollmentParked UNCERTAIN =
            new EnrollmentParked(ENROLLMENT, OFFERING, ANA, AttentionReason.PAYMENT_UNCERTAIN, "no answer");
    private static final EnrollmentReinstated REINSTATED =
            new EnrollmentReinstated(ENROLLMENT, OFFERING, ANA, PAYMENT, APPLICANT, LEAD, PRICE, NOW);
    private static final RequestCancellation APPLICANT_CANCELS =
            new RequestCancellation(ENROLLMENT, CancellationReason.BY_APPLICANT, "changed my mind", CLERK);
    private static final EnrollmentCancellationRequested CANCELLATION_ASKED = new EnrollmentCancellationRequested(
            ENROLLMENT, CancellationReason.BY_APPLICANT, "changed my mind", CLERK, OFFERING);

    private static final WithdrawalRequested WITHDRAWAL =
            new WithdrawalRequested(ENROLLMENT, OFFERING, ANA, LocalDate.of(2027, 3, 1), "moved away", CLERK, null);

    private static final ErasureId ERASURE = new ErasureId(new UUID(0, 1));
    private static final ApplicantErased ERASED = new ApplicantErased(ENROLLMENT, ANA, ERASURE);

    private final FixtureConfiguration<Enrollment> enrollment = EnrollmentFixture.at(NOW);

    private TestExecutor<Enrollment> given(Object... facts) {
        return enrollment.givenCurrentTime(NOW).andGiven(facts);
    }

    @Test
    @Tag("R35")
    void forgetsItsPersonOnceAndStays() {
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED)
                .when(new FindApplicant(ENROLLMENT))
                .expectNoEvents()
                .expectResultMessagePayload(new ApplicantFound(ANA, APPLICANT));
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED)
                .when(new EraseApplicant(ENROLLMENT, ERASURE))
                .expectEvents(ERASED);
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED, ERASED)
                .when(new EraseApplicant(ENROLLMENT, ERASURE))
                .expectNoEvents();
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED, ERASED)
                .when(new FindApplicant(ENROLLMENT))
                .expectException(refusedWith(RefusalCode.NOT_FOUND));
    }

    @Test
    @Tag("R35")
    void forgetsNobodyWhileItIsUnderWay() {
        given(anaAsks(), anaIsBilled())
                .when(new EraseApplicant(ENROLLMENT, ERASURE))
                .expectNoEvents()
                .expectException(refusedWith(RefusalCode.ERASURE_BLOCKED));
        given(anaAsks(), anaIsBilled())
                .when(new FindApplicant(ENROLLMENT))
                .expectException(refusedWith(RefusalCode.ERASURE_BLOCKED));
    }

    @Test
    @Tag("R35")
    void isNotTakenUpAgainForNobody() {
        given(anaAsks(), anaIsBilled(), EXPIRED, ERASED)
                .when(new ReinstateEnrollment(ENROLLMENT, PAYMENT))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void isRequestedOnce() {
        var command = EnrollmentCommands.request(anaAsks());
        enrollment.givenNoPriorActivity().when(command).expectEvents(anaAsks());
        given(anaAsks()).when(command).expectNoEvents();
    }

    @Test
    void isBilledOnceItsSeatIsHeld() {
        var command = new BillEnrollment(ENROLLMENT, PAYMENT, LATER);
        given(anaAsks()).when(command).expectEvents(anaIsBilled());
        given(anaAsks(), anaIsBilled()).when(command).expectNoEvents();
    }

    @Test
    void isPaidOnce() {
        var command = new MarkEnrollmentPaid(ENROLLMENT, PAYMENT);
        given(anaAsks(), anaIsBilled()).when(command).expectEvents(PAID);
        given(anaAsks(), anaIsBilled(), PAID).when(command).expectNoEvents();
    }

    @Test
    void isConfirmedOnceItIsPaidOrCostsNothing() {
        var command = new ConfirmEnrollment(ENROLLMENT);
        given(anaAsks(), anaIsBilled(), PAID).when(command).expectEvents(CONFIRMED);
        given(asks(FREE, PaymentMethod.PIX)).when(command).expectEvents(CONFIRMED);
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED).when(command).expectNoEvents();
        given(anaAsks(), anaIsBilled()).when(command).expectNoEvents().expectException(Refused.class);
    }

    @Test
    void isNotConfirmedOnItsWayOut() {
        given(anaAsks(), anaIsBilled(), PAID, CANCELLATION_ASKED)
                .when(new ConfirmEnrollment(ENROLLMENT))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void isRejectedOnlyAsARequest() {
        var command = new RejectEnrollment(ENROLLMENT, RefusalCode.OFFERING_FULL);
        given(anaAsks())
                .when(command)
                .expectEvents(new EnrollmentRejected(ENROLLMENT, OFFERING, ANA, RefusalCode.OFFERING_FULL));
        given(anaAsks(), anaIsBilled()).when(command).expectNoEvents();
    }

    @Test
    void mayBeCancelledByTheApplicantUntilTheMoneyIsThere() {
        given(anaAsks()).when(APPLICANT_CANCELS).expectEvents(CANCELLATION_ASKED);
        given(anaAsks(), anaIsBilled()).when(APPLICANT_CANCELS).expectEvents(CANCELLATION_ASKED);
        given(anaAsks(), anaIsBilled(), CANCELLATION_ASKED)
                .when(APPLICANT_CANCELS)
                .expectNoEvents();
        given(anaAsks(), anaIsBilled(), PAID).when(APPLICANT_CANCELS).expectException(Refused.class);
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED).when(APPLICANT_CANCELS).expectException(Refused.class);
    }

    @Test
    void mayBeCancelledByTheSystemAfterTheMoneyCame() {
        given(anaAsks(), anaIsBilled(), PAID)
                .when(new RequestCancellation(
                        ENROLLMENT, CancellationReason.STUDENT_NOT_REGISTERED, null, Actor.SYSTEM))
                .expectEvents(new EnrollmentCancellationRequested(
                        ENROLLMENT, CancellationReason.STUDENT_NOT_REGISTERED, null, Actor.SYSTEM, OFFERING));
    }

    @Test
    void endsCancelledOrExpiredOnce() {
        var cancel = new CancelEnrollment(ENROLLMENT, CancellationReason.PAYMENT_DECLINED);
        var cancelled = new EnrollmentCancelled(ENROLLMENT, OFFERING, ANA, CancellationReason.PAYMENT_DECLINED);
        given(anaAsks(), anaIsBilled()).when(cancel).expectEvents(cancelled);
        given(anaAsks(), anaIsBilled(), cancelled).when(cancel).expectNoEvents();
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED).when(cancel).expectNoEvents();
        given(anaAsks(), anaIsBilled()).when(new ExpireEnrollment(ENROLLMENT)).expectEvents(EXPIRED);
        given(anaAsks(), anaIsBilled(), EXPIRED)
                .when(new ExpireEnrollment(ENROLLMENT))
                .expectNoEvents();
    }

    @Test
    void changesTheWayToPayOnlyWhilePaymentIsAwaited() {
        var command = new ChoosePaymentMethod(ENROLLMENT, PaymentMethod.PIX, null);
        var chosen = new PaymentMethodChosen(ENROLLMENT, PaymentMethod.PIX, null, 1, NOW.plus(Duration.ofMinutes(30)));
        given(anaAsks(), anaIsBilled()).when(command).expectEvents(chosen);
        given(anaAsks(), anaIsBilled(), chosen).when(command).expectNoEvents();
        given(anaAsks(), anaIsBilled(), PAID)
                .when(command)
                .expectException(refusedWith(RefusalCode.PAYMENT_NOT_AWAITED));
        given(anaAsks(), anaIsBilled(), CANCELLATION_ASKED)
                .when(command)
                .expectException(refusedWith(RefusalCode.PAYMENT_NOT_AWAITED));
    }

    @Test
    void isTakenUpAgainWhenLateMoneyComesForAnExpiredOne() {
        var command = new ReinstateEnrollment(ENROLLMENT, PAYMENT);
        given(anaAsks(), anaIsBilled(), EXPIRED)
                .when(command)
                .expectEvents(REINSTATED)
                .expectResultMessagePayload(true);
        given(anaAsks(), anaIsBilled(), UNCERTAIN).when(command).expectEvents(REINSTATED);
        given(anaAsks(), anaIsBilled(), EXPIRED, REINSTATED)
                .when(command)
                .expectNoEvents()
                .expectResultMessagePayload(true);
        given(anaAsks(), anaIsBilled(), EXPIRED, REINSTATED)
                .when(new ConfirmEnrollment(ENROLLMENT))
                .expectEvents(CONFIRMED);
    }

    @Test
    void isNotTakenUpAgainAfterAnotherEnd() {
        var command = new ReinstateEnrollment(ENROLLMENT, PAYMENT);
        var cancelled = new EnrollmentCancelled(ENROLLMENT, OFFERING, ANA, CancellationReason.BY_APPLICANT);
        given(anaAsks(), anaIsBilled(), cancelled)
                .when(command)
                .expectNoEvents()
                .expectResultMessagePayload(false);
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED)
                .when(command)
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void isParkedOnceAndRetriedOnlyWhileItNeedsAttention() {
        var park = new ParkEnrollment(ENROLLMENT, AttentionReason.REFUND_FAILED, "gateway says no");
        var retry = new RetryAttention(ENROLLMENT, "gateway is back", CLERK, false);
        given(anaAsks(), anaIsBilled(), PAID, CANCELLATION_ASKED).when(park).expectEvents(REFUND_FAILED);
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED)
                .when(park)
                .expectEvents(new MatterRaised(ENROLLMENT, AttentionReason.REFUND_FAILED, "gateway says no", null));
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED, REFUND_FAILED)
                .when(park)
                .expectNoEvents();
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED, REFUND_FAILED)
                .when(retry)
                .expectEvents(
                        new AttentionRetried(ENROLLMENT, AttentionReason.REFUND_FAILED, "gateway is back", CLERK));
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED)
                .when(retry)
                .expectException(refusedWith(RefusalCode.NOT_IN_ATTENTION));
    }

    @Test
    void goesBackToItsPlaceWhenAttentionIsSettled() {
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED, REFUND_FAILED)
                .when(new SettleAttention(ENROLLMENT))
                .expectEvents(new AttentionSettled(ENROLLMENT, OFFERING, ANA, EnrollmentStatus.CONFIRMED, null));
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED)
                .when(new SettleAttention(ENROLLMENT))
                .expectNoEvents();
    }

    @Test
    void goesToTheEndItWasHeadingForWhenAPersonResolvesIt() {
        var resolve =
                new ResolveAttention(ENROLLMENT, AttentionOutcome.REFUNDED_OUTSIDE, "bank transfer", CLERK, false);
        given(anaAsks(), anaIsBilled(), PAID, CANCELLATION_ASKED, REFUND_FAILED)
                .when(resolve)
                .expectEvents(new AttentionResolved(
                        ENROLLMENT,
                        OFFERING,
                        ANA,
                        AttentionOutcome.REFUNDED_OUTSIDE,
                        "bank transfer",
                        CLERK,
                        EnrollmentStatus.CANCELLED,
                        "BY_APPLICANT"));
        given(anaAsks(), anaIsBilled(), UNCERTAIN)
                .when(resolve)
                .expectEvents(new AttentionResolved(
                        ENROLLMENT,
                        OFFERING,
                        ANA,
                        AttentionOutcome.REFUNDED_OUTSIDE,
                        "bank transfer",
                        CLERK,
                        EnrollmentStatus.EXPIRED,
                        "PAYMENT_EXPIRED"));
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED)
                .when(resolve)
                .expectException(refusedWith(RefusalCode.NOT_IN_ATTENTION));
    }

    @Test
    void whatIsUnderWayAndNotLateIsNotInAttention() {
        given(anaAsks(), anaIsBilled())
                .when(new ResolveAttention(ENROLLMENT, AttentionOutcome.CLOSED, "nobody answers", CLERK, false))
                .expectNoEvents()
                .expectException(refusedWith(RefusalCode.NOT_IN_ATTENTION));
        given(anaAsks(), anaIsBilled())
                .when(new RetryAttention(ENROLLMENT, "nobody answers", CLERK, false))
                .expectNoEvents()
                .expectException(refusedWith(RefusalCode.NOT_IN_ATTENTION));
    }

    @Test
    void aPersonMayEndWhateverIsLate() {
        var close = new ResolveAttention(ENROLLMENT, AttentionOutcome.CLOSED, "nobody answers", CLERK, true);
        given(anaAsks()).when(close).expectEvents(closed(EnrollmentStatus.EXPIRED, "PAYMENT_EXPIRED"));
        given(anaAsks(), anaIsBilled(), PAID)
                .when(close)
                .expectEvents(closed(EnrollmentStatus.CANCELLED, "STUDENT_NOT_REGISTERED"));
        given(anaAsks(), anaIsBilled(), PAID, CONFIRMED, WITHDRAWAL)
                .when(close)
                .expectEvents(closed(EnrollmentStatus.WITHDRAWN, null));
    }

    private static AttentionResolved closed(EnrollmentStatus status, @Nullable String reason) {
        return new AttentionResolved(
                ENROLLMENT, OFFERING, ANA, AttentionOutcome.CLOSED, "nobody answers", CLERK, status, reason);
    }
}
