package io.matricula.enrollment.saga;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.APPLICANT;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.FREE;
import static io.matricula.enrollment.Facts.LEAD;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PAYMENT;
import static io.matricula.enrollment.Facts.PRICE;
import static io.matricula.shared.given.GivenRequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.enrollment.enrollment.BillEnrollment;
import io.matricula.enrollment.enrollment.CancelEnrollment;
import io.matricula.enrollment.enrollment.LapseSeatOffer;
import io.matricula.enrollment.enrollment.ReceiveSeatOffer;
import io.matricula.enrollment.enrollment.RejectEnrollment;
import io.matricula.enrollment.enrollment.WaitlistEnrollment;
import io.matricula.enrollment.offering.ExtendSeatHold;
import io.matricula.enrollment.offering.HoldSeat;
import io.matricula.enrollment.student.RegisterStudent;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.event.AttentionResolved;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.EnrollmentCancellationRequested;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.PaymentDeadlineReached;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.academic.event.WaitlistOfferDeadlineReached;
import io.matricula.shared.academic.event.WaitlistSeatOffered;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.command.ExpirePayment;
import io.matricula.shared.financial.command.RecordReturnOutside;
import io.matricula.shared.financial.command.RequestPayment;
import io.matricula.shared.financial.command.RequestRefund;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.PaymentExpired;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.saga.ContinuedGivenState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R4 to R7: from the waitlist to a seat, or off it. */
class SagaOfTheLineTest extends SagaScenario {

    private static final WaitlistJoined WAITS = new WaitlistJoined(OFFERING, ENROLLMENT, ANA, NOW);
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final WaitlistSeatOffered CALLED = new WaitlistSeatOffered(OFFERING, ENROLLMENT, ANA, TOMORROW);
    private static final SeatOfferAccepted BY_PIX =
            new SeatOfferAccepted(ENROLLMENT, OFFERING, ANA, PaymentMethod.PIX, null);
    private static final WaitlistOfferDeadlineReached TOO_LATE = new WaitlistOfferDeadlineReached(ENROLLMENT, TOMORROW);
    private static final EnrollmentCancellationRequested LEAVES = new EnrollmentCancellationRequested(
            ENROLLMENT, CancellationReason.BY_APPLICANT, "no", Actor.APPLICANT, OFFERING);
    private static final AttentionRetried LATE =
            new AttentionRetried(ENROLLMENT, null, "It is later than it should be.", Actor.SYSTEM);

    private static EnrollmentRequested anaAsks(Money price) {
        return aRequest().at(price).from(LEAD).willingToWait(true).requested();
    }

    private static final EnrollmentRequested ASKS = anaAsks(PRICE);

    @Test
    @Tag("R6")
    @Tag("R17")
    void whoGotAHoldInLineIsNotCalled() {
        ContinuedGivenState waiting = given(ASKS, WAITS);
        onHold = true;
        answers.put(ReceiveSeatOffer.class, false);
        waiting.whenPublishingA(CALLED)
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        new ReceiveSeatOffer(ENROLLMENT, TOMORROW, true),
                        release(ReleaseReason.STUDENT_ON_HOLD),
                        new RejectEnrollment(ENROLLMENT, RefusalCode.STUDENT_ON_HOLD));
    }

    @Test
    @Tag("R17")
    void whatHasBeenOfferedStaysOfferedWhateverHoldComes() {
        ContinuedGivenState called = given(ASKS, WAITS, CALLED);
        onHold = true;
        called.whenPublishingA(LATE)
                .expectActiveSagas(1)
                .expectDispatchedCommands(new ReceiveSeatOffer(ENROLLMENT, TOMORROW, true));
    }

    private static RequestPayment billBy(PaymentMethod method, Instant due) {
        return new RequestPayment(
                PAYMENT, ENROLLMENT, PRICE, method, method == PaymentMethod.CARD ? "tok_approved" : null, due);
    }

    @Test
    void asksForAPlaceInLineIfTheApplicantWouldWait() {
        givenNothing()
                .whenPublishingA(ASKS)
                .expectDispatchedCommands(new HoldSeat(OFFERING, ENROLLMENT, ANA, NOW, DUE, true));
    }

    @Test
    void waitingIsNotedAndNobodyIsBilled() {
        given(ASKS)
                .whenPublishingA(WAITS)
                .expectActiveSagas(1)
                .expectDispatchedCommands(new WaitlistEnrollment(ENROLLMENT));
        assertThat(scheduler.pending()).isEmpty();
    }

    @Test
    void anOfferedSeatIsPassedOnWithItsDeadline() {
        given(ASKS, WAITS)
                .whenPublishingA(CALLED)
                .expectDispatchedCommands(new ReceiveSeatOffer(ENROLLMENT, TOMORROW, false));
        assertThat(scheduler.pending()).containsExactly(TOO_LATE);
    }

    @Test
    void anAcceptedOfferIsBilledByTheChosenMethod() {
        Instant due = NOW.plus(PIX);
        given(ASKS, WAITS, CALLED)
                .whenPublishingA(BY_PIX)
                .expectDispatchedCommands(
                        new ExtendSeatHold(OFFERING, ENROLLMENT, due),
                        new BillEnrollment(ENROLLMENT, PAYMENT, due),
                        billBy(PaymentMethod.PIX, due));
        assertThat(scheduler.pending()).containsExactly(new PaymentDeadlineReached(ENROLLMENT, PAYMENT, due));
    }

    @Test
    void anAcceptedOfferThatCostsNothingIsNotBilled() {
        given(anaAsks(FREE), WAITS, CALLED)
                .whenPublishingA(BY_PIX)
                .expectDispatchedCommands(new RegisterStudent(ANA, ENROLLMENT, APPLICANT));
        assertThat(scheduler.pending()).isEmpty();
    }

    @Test
    void whoeverHesitatesLosesTheSeat() {
        given(ASKS, WAITS, CALLED)
                .whenPublishingA(TOO_LATE)
                .expectActiveSagas(0)
                .expectDispatchedCommands(new LapseSeatOffer(ENROLLMENT), release(ReleaseReason.OFFER_LAPSED));
    }

    @Test
    void aDeadlineThatComesAfterTheAnswerChangesNothing() {
        answers.put(LapseSeatOffer.class, false);
        given(ASKS, WAITS, CALLED)
                .whenPublishingA(TOO_LATE)
                .expectActiveSagas(1)
                .expectDispatchedCommands(new LapseSeatOffer(ENROLLMENT));
        given(ASKS, WAITS, CALLED, BY_PIX)
                .whenPublishingA(TOO_LATE)
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
    }

    @Test
    void whoeverLeavesGivesBackThePlaceInLineOrTheOfferedSeat() {
        given(ASKS, WAITS)
                .whenPublishingA(LEAVES)
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        new CancelEnrollment(ENROLLMENT, CancellationReason.BY_APPLICANT));
        given(ASKS, WAITS, CALLED)
                .whenPublishingA(LEAVES)
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        new CancelEnrollment(ENROLLMENT, CancellationReason.BY_APPLICANT));
        assertThat(scheduler.pending()).isEmpty();
    }

    @Test
    void whoeverLeftBeforeWaitingDoesNotWait() {
        given(ASKS, LEAVES)
                .whenPublishingA(WAITS)
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        new CancelEnrollment(ENROLLMENT, CancellationReason.BY_APPLICANT));
    }

    @Test
    void aSkippedEntryEndsWithTheRuleThatObjected() {
        given(ASKS, WAITS)
                .whenPublishingA(new WaitlistEntrySkipped(OFFERING, ENROLLMENT, ANA, RefusalCode.OFFERING_NOT_OPEN))
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ALREADY_REFUSED),
                        new RejectEnrollment(ENROLLMENT, RefusalCode.OFFERING_NOT_OPEN));
    }

    @Test
    void aLateStepIsTakenAgainWhereverItIs() {
        given(ASKS)
                .whenPublishingA(LATE)
                .expectDispatchedCommands(new HoldSeat(OFFERING, ENROLLMENT, ANA, NOW, DUE, true));
        given(ASKS, WAITS, CALLED)
                .whenPublishingA(LATE)
                .expectDispatchedCommands(new ReceiveSeatOffer(ENROLLMENT, TOMORROW, false));
        given(ASKS, new SeatHeld(OFFERING, ENROLLMENT, ANA, DUE))
                .whenPublishingA(LATE)
                .expectDispatchedCommands(
                        new BillEnrollment(ENROLLMENT, PAYMENT, DUE), billBy(PaymentMethod.CARD, DUE));
        assertThat(scheduler.pending()).containsExactly(new PaymentDeadlineReached(ENROLLMENT, PAYMENT, DUE));
        given(anaAsks(FREE), new SeatHeld(OFFERING, ENROLLMENT, ANA, DUE))
                .whenPublishingA(LATE)
                .expectDispatchedCommands(new RegisterStudent(ANA, ENROLLMENT, APPLICANT));
    }

    @Test
    void aDeadlineThatNoTimerToldIsFoundByLooking() {
        var held = new SeatHeld(OFFERING, ENROLLMENT, ANA, NOW.minusSeconds(1));
        given(ASKS, held)
                .whenPublishingA(LATE)
                .expectDispatchedCommands(new ExpirePayment(PAYMENT, ExpiryReason.DEADLINE));
        var called = new WaitlistSeatOffered(OFFERING, ENROLLMENT, ANA, NOW.minusSeconds(1));
        given(ASKS, WAITS, called)
                .whenPublishingA(LATE)
                .expectActiveSagas(0)
                .expectDispatchedCommands(new LapseSeatOffer(ENROLLMENT), release(ReleaseReason.OFFER_LAPSED));
    }

    @Test
    void aPersonMayEndWhatIsUnderWay() {
        var closed = new AttentionResolved(
                ENROLLMENT,
                OFFERING,
                ANA,
                AttentionOutcome.CLOSED,
                "nobody answers",
                Actor.SYSTEM,
                EnrollmentStatus.EXPIRED,
                "PAYMENT_EXPIRED");
        var held = new SeatHeld(OFFERING, ENROLLMENT, ANA, DUE);
        given(ASKS, held)
                .whenPublishingA(closed)
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        release(ReleaseReason.ATTENTION_NEEDED),
                        new ExpirePayment(PAYMENT, ExpiryReason.ENROLLMENT_CANCELLED));
        assertThat(scheduler.pending()).isEmpty();
        given(ASKS, held, closed)
                .whenPublishingA(new PaymentExpired(PAYMENT, ENROLLMENT, ExpiryReason.ENROLLMENT_CANCELLED))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
        given(ASKS, held, closed)
                .whenPublishingA(new PaymentConfirmed(PAYMENT, ENROLLMENT, 1, "charge-1", PRICE, null))
                .expectActiveSagas(1)
                .expectDispatchedCommands(new RequestRefund(
                        PAYMENT,
                        new RefundId(NameBasedId.of("refund", PAYMENT + "/charge-1")),
                        null,
                        "A person had ended the enrollment before the money came.",
                        Actor.SYSTEM));
    }

    @Test
    void moneyThatNobodyTookForAPlaceGoesBackWhenAPersonEndsIt() {
        var held = new SeatHeld(OFFERING, ENROLLMENT, ANA, DUE);
        var paid = new PaymentConfirmed(PAYMENT, ENROLLMENT, 1, "charge-1", PRICE, null);
        given(ASKS, held, paid)
                .whenPublishingA(resolved(AttentionOutcome.CLOSED))
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ATTENTION_NEEDED),
                        new RequestRefund(
                                PAYMENT,
                                new RefundId(NameBasedId.of("refund", PAYMENT + "/charge-1")),
                                null,
                                "A person ended the enrollment: nobody answers",
                                Actor.SYSTEM));
        given(ASKS, held, paid)
                .whenPublishingA(resolved(AttentionOutcome.REFUNDED_OUTSIDE))
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ATTENTION_NEEDED),
                        new RecordReturnOutside(PAYMENT, "nobody answers", Actor.SYSTEM));
    }

    private static AttentionResolved resolved(AttentionOutcome outcome) {
        return new AttentionResolved(
                ENROLLMENT,
                OFFERING,
                ANA,
                outcome,
                "nobody answers",
                Actor.SYSTEM,
                EnrollmentStatus.CANCELLED,
                "STUDENT_NOT_REGISTERED");
    }
}
