package io.matricula.enrollment.saga;

import static io.matricula.enrollment.Facts.ADDRESS;
import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.APPLICANT;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.FREE;
import static io.matricula.enrollment.Facts.LEAD;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PAYMENT;
import static io.matricula.enrollment.Facts.PRICE;
import static io.matricula.enrollment.Facts.anaAsks;
import static io.matricula.enrollment.Facts.asks;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.enrollment.enrollment.BillEnrollment;
import io.matricula.enrollment.enrollment.CancelEnrollment;
import io.matricula.enrollment.enrollment.ConfirmEnrollment;
import io.matricula.enrollment.enrollment.ExpireEnrollment;
import io.matricula.enrollment.enrollment.MarkEnrollmentPaid;
import io.matricula.enrollment.enrollment.ParkEnrollment;
import io.matricula.enrollment.enrollment.RaiseMatter;
import io.matricula.enrollment.enrollment.ReinstateEnrollment;
import io.matricula.enrollment.enrollment.RejectEnrollment;
import io.matricula.enrollment.enrollment.RequestCancellation;
import io.matricula.enrollment.enrollment.SettleAttention;
import io.matricula.enrollment.offering.ConfirmSeat;
import io.matricula.enrollment.offering.ExtendSeatHold;
import io.matricula.enrollment.offering.HoldSeat;
import io.matricula.enrollment.offering.ReleaseSeat;
import io.matricula.enrollment.student.RegisterStudent;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.event.AttentionResolved;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.EnrollmentCancellationRequested;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.academic.event.EnrollmentReinstated;
import io.matricula.shared.academic.event.PaymentDeadlineReached;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatRefused;
import io.matricula.shared.academic.event.StudentRecognized;
import io.matricula.shared.academic.event.StudentRegistered;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.TakeBackKind;
import io.matricula.shared.financial.command.ChangePaymentMethod;
import io.matricula.shared.financial.command.ExpirePayment;
import io.matricula.shared.financial.command.RecordReturnOutside;
import io.matricula.shared.financial.command.RequestPayment;
import io.matricula.shared.financial.command.RequestReconciliation;
import io.matricula.shared.financial.command.RequestRefund;
import io.matricula.shared.financial.command.RetryRefund;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.MoneyTakenBack;
import io.matricula.shared.financial.event.PartialPaymentReceived;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.PaymentDeclined;
import io.matricula.shared.financial.event.PaymentExpired;
import io.matricula.shared.financial.event.PaymentLeftUncertain;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.RefundFailed;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.marketing.command.ConvertLead;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnrollmentSagaTest extends SagaScenario {

    private static final SeatHeld SEAT_HELD = new SeatHeld(OFFERING, ENROLLMENT, ANA, DUE);
    private static final PaymentConfirmed MONEY_THERE =
            new PaymentConfirmed(PAYMENT, ENROLLMENT, 1, "charge-1", PRICE, null);
    private static final LatePaymentReceived LATE_MONEY =
            new LatePaymentReceived(PAYMENT, ENROLLMENT, 1, "charge-1", PRICE, "n-1");
    private static final EnrollmentReinstated REINSTATED =
            new EnrollmentReinstated(ENROLLMENT, OFFERING, ANA, PAYMENT, APPLICANT, LEAD, PRICE, NOW);
    private static final PaymentDeadlineReached DEADLINE = new PaymentDeadlineReached(ENROLLMENT, PAYMENT, DUE);
    private static final EnrollmentCancellationRequested CANCELLED_BY_APPLICANT = new EnrollmentCancellationRequested(
            ENROLLMENT, CancellationReason.BY_APPLICANT, "changed my mind", Actor.APPLICANT, OFFERING);
    private static final RefundId REFUND = new RefundId(NameBasedId.of("refund", PAYMENT + "/charge-1"));
    private static final RefundCompleted REFUNDED = new RefundCompleted(PAYMENT, ENROLLMENT, REFUND, PRICE, true);
    private static final RefundId SURPLUS = new RefundId(NameBasedId.of("test-refund", "surplus"));
    private static final RefundFailed REFUND_FAILED = new RefundFailed(PAYMENT, ENROLLMENT, REFUND, PRICE, "no");

    private static RequestRefund refund(String reason) {
        return new RequestRefund(PAYMENT, REFUND, null, reason, Actor.SYSTEM);
    }

    @Test
    void aRequestTakesASeatUntilTheDeadlineOfTheMethod() {
        givenNothing()
                .whenPublishingA(anaAsks())
                .expectActiveSagas(1)
                .expectDispatchedCommands(new HoldSeat(OFFERING, ENROLLMENT, ANA, NOW, DUE, false));
        givenNothing()
                .whenPublishingA(asks(PRICE, PaymentMethod.PIX))
                .expectDispatchedCommands(new HoldSeat(OFFERING, ENROLLMENT, ANA, NOW, NOW.plus(PIX), false));
    }

    @Test
    @Tag("R17")
    void aStudentWithAHoldIsAskedForNoSeat() {
        onHold = true;
        givenNothing()
                .whenPublishingA(anaAsks())
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        new ReleaseSeat(OFFERING, ENROLLMENT, ReleaseReason.ALREADY_REFUSED),
                        new RejectEnrollment(ENROLLMENT, RefusalCode.STUDENT_ON_HOLD));
    }

    @Test
    void aRefusedSeatRejectsTheEnrollment() {
        given(anaAsks())
                .whenPublishingA(new SeatRefused(OFFERING, ENROLLMENT, ANA, RefusalCode.OFFERING_FULL))
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        new ReleaseSeat(OFFERING, ENROLLMENT, ReleaseReason.ALREADY_REFUSED),
                        new RejectEnrollment(ENROLLMENT, RefusalCode.OFFERING_FULL));
    }

    @Test
    void aHeldSeatIsBilledAndItsDeadlineIsSet() {
        given(anaAsks())
                .whenPublishingA(SEAT_HELD)
                .expectDispatchedCommands(
                        new BillEnrollment(ENROLLMENT, PAYMENT, DUE),
                        new RequestPayment(PAYMENT, ENROLLMENT, PRICE, PaymentMethod.CARD, "tok_approved", DUE));
        assertThat(scheduler.pending()).containsExactly(DEADLINE);
    }

    @Test
    void aFreeOfferingSkipsThePayment() {
        given(asks(FREE, PaymentMethod.CARD))
                .whenPublishingA(SEAT_HELD)
                .expectDispatchedCommands(new RegisterStudent(ANA, ENROLLMENT, APPLICANT));
        assertThat(scheduler.pending()).isEmpty();
    }

    @Test
    void theMoneyMakesAStudentAndStopsTheDeadline() {
        given(anaAsks(), SEAT_HELD)
                .whenPublishingA(MONEY_THERE)
                .expectDispatchedCommands(
                        new MarkEnrollmentPaid(ENROLLMENT, PAYMENT), new RegisterStudent(ANA, ENROLLMENT, APPLICANT));
        assertThat(scheduler.pending()).isEmpty();
    }

    @Test
    void aStudentConvertsTheLeadAndMakesThePlaceFinal() {
        given(anaAsks(), SEAT_HELD, MONEY_THERE)
                .whenPublishingA(new StudentRegistered(ANA, ENROLLMENT, APPLICANT))
                .expectDispatchedCommands(
                        new ConvertLead(LEAD, ENROLLMENT, ADDRESS),
                        new ConfirmSeat(OFFERING, ENROLLMENT),
                        new ConfirmEnrollment(ENROLLMENT));
        given(anaAsks(), SEAT_HELD, MONEY_THERE)
                .whenPublishingA(new StudentRecognized(ANA, ENROLLMENT))
                .expectDispatchedCommands(
                        new ConvertLead(LEAD, ENROLLMENT, ADDRESS),
                        new ConfirmSeat(OFFERING, ENROLLMENT),
                        new ConfirmEnrollment(ENROLLMENT));
    }

    @Test
    @Tag("R29")
    void aPersonIsKnownForGoodOnceTheSeatIsFinalAndNotBefore() {
        given(anaAsks(), SEAT_HELD).whenPublishingA(MONEY_THERE);
        assertThat(remembered).isEmpty();
        failing.put(ConfirmSeat.class, new Refused(RefusalCode.CONCURRENT_CHANGE, "no seat any more"));
        given(anaAsks(), SEAT_HELD, MONEY_THERE).whenPublishingA(new StudentRegistered(ANA, ENROLLMENT, APPLICANT));
        assertThat(remembered).isEmpty();
        failing.clear();
        given(anaAsks(), SEAT_HELD, MONEY_THERE).whenPublishingA(new StudentRegistered(ANA, ENROLLMENT, APPLICANT));
        assertThat(remembered).containsExactly(ANA);
    }

    @Test
    void anUnknownLeadKeepsNobodyFromStudying() {
        failing.put(ConvertLead.class, new Refused(RefusalCode.NOT_FOUND, "no such lead"));
        given(anaAsks(), SEAT_HELD, MONEY_THERE)
                .whenPublishingA(new StudentRegistered(ANA, ENROLLMENT, APPLICANT))
                .expectDispatchedCommands(
                        new ConvertLead(LEAD, ENROLLMENT, ADDRESS),
                        new ConfirmSeat(OFFERING, ENROLLMENT),
                        new ConfirmEnrollment(ENROLLMENT));
    }

    @Test
    void aConfirmedPlaceEndsIt() {
        given(anaAsks(), SEAT_HELD, MONEY_THERE)
                .whenPublishingA(new EnrollmentConfirmed(ENROLLMENT, OFFERING, ANA))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    @Test
    void aDeclinedPaymentGivesTheSeatBackAndCancels() {
        given(anaAsks(), SEAT_HELD)
                .whenPublishingA(new PaymentDeclined(PAYMENT, ENROLLMENT, 1, DeclineReason.INSUFFICIENT_FUNDS, null))
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.PAYMENT_DECLINED),
                        new CancelEnrollment(ENROLLMENT, CancellationReason.PAYMENT_DECLINED));
        assertThat(scheduler.pending()).isEmpty();
    }

    @Test
    void suspectedFraudGivesTheSeatBackAndCancels() {
        given(anaAsks(), SEAT_HELD)
                .whenPublishingA(new PaymentDeclined(PAYMENT, ENROLLMENT, 1, DeclineReason.FRAUD_SUSPECTED, null))
                .expectDispatchedCommands(
                        release(ReleaseReason.PAYMENT_DECLINED),
                        new CancelEnrollment(ENROLLMENT, CancellationReason.FRAUD_SUSPECTED));
    }

    @Test
    void theDeadlineExpiresThePaymentAndThenEverything() {
        given(anaAsks(), SEAT_HELD)
                .whenPublishingA(DEADLINE)
                .expectDispatchedCommands(new ExpirePayment(PAYMENT, ExpiryReason.DEADLINE));
        given(anaAsks(), SEAT_HELD, DEADLINE)
                .whenPublishingA(new PaymentExpired(PAYMENT, ENROLLMENT, ExpiryReason.DEADLINE))
                .expectActiveSagas(0)
                .expectDispatchedCommands(release(ReleaseReason.PAYMENT_EXPIRED), new ExpireEnrollment(ENROLLMENT));
    }

    @Test
    void theDeadlineIsTheOneOfTheSeatEvenIfTheRequestWasHandledTwice() {
        Instant heldBefore = DUE.minusSeconds(7);
        var deadline = new PaymentDeadlineReached(ENROLLMENT, PAYMENT, heldBefore);
        given(anaAsks(), new SeatHeld(OFFERING, ENROLLMENT, ANA, heldBefore))
                .whenPublishingA(deadline)
                .expectDispatchedCommands(new ExpirePayment(PAYMENT, ExpiryReason.DEADLINE));
    }

    @Test
    void aDeadlineThatWasMovedOrComesAfterTheMoneyDoesNothing() {
        given(anaAsks(), SEAT_HELD, MONEY_THERE).whenPublishingA(DEADLINE).expectNoDispatchedCommands();
        given(anaAsks(), SEAT_HELD, new PaymentMethodChosen(ENROLLMENT, PaymentMethod.PIX, null, 1, NOW.plus(PIX)))
                .whenPublishingA(DEADLINE)
                .expectNoDispatchedCommands();
    }

    @Test
    void anotherWayToPayMovesTheDeadline() {
        Instant due = NOW.plus(PIX);
        given(anaAsks(), SEAT_HELD)
                .whenPublishingA(new PaymentMethodChosen(ENROLLMENT, PaymentMethod.PIX, null, 1, NOW.plus(PIX)))
                .expectDispatchedCommands(
                        new ExtendSeatHold(OFFERING, ENROLLMENT, due),
                        new ChangePaymentMethod(PAYMENT, PaymentMethod.PIX, null, due, 1));
        assertThat(scheduler.pending()).containsExactly(new PaymentDeadlineReached(ENROLLMENT, PAYMENT, due));
    }

    @Test
    void aCancellationBeforeTheMoneyStopsThePaymentFirst() {
        given(anaAsks(), SEAT_HELD)
                .whenPublishingA(CANCELLED_BY_APPLICANT)
                .expectDispatchedCommands(new ExpirePayment(PAYMENT, ExpiryReason.ENROLLMENT_CANCELLED));
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT)
                .whenPublishingA(new PaymentExpired(PAYMENT, ENROLLMENT, ExpiryReason.ENROLLMENT_CANCELLED))
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        new CancelEnrollment(ENROLLMENT, CancellationReason.BY_APPLICANT));
        assertThat(scheduler.pending()).isEmpty();
    }

    @Test
    void aCancellationThatOvertakesTheSeatWaitsForIt() {
        given(anaAsks()).whenPublishingA(CANCELLED_BY_APPLICANT).expectNoDispatchedCommands();
        given(anaAsks(), CANCELLED_BY_APPLICANT)
                .whenPublishingA(SEAT_HELD)
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        new CancelEnrollment(ENROLLMENT, CancellationReason.BY_APPLICANT));
    }

    @Test
    void aCancellationThatTheMoneyOvertakesRefundsIt() {
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT)
                .whenPublishingA(MONEY_THERE)
                .expectDispatchedCommands(refund("The enrollment was cancelled before the money came."));
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT, MONEY_THERE)
                .whenPublishingA(REFUNDED)
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        new CancelEnrollment(ENROLLMENT, CancellationReason.BY_APPLICANT));
    }

    @Test
    void aStudentThatCannotBeRegisteredUndoesEverything() {
        failing.put(RegisterStudent.class, new Refused(RefusalCode.CONCURRENT_CHANGE, "no"));
        given(anaAsks(), SEAT_HELD)
                .whenPublishingA(MONEY_THERE)
                .expectDispatchedCommands(
                        new MarkEnrollmentPaid(ENROLLMENT, PAYMENT),
                        new RegisterStudent(ANA, ENROLLMENT, APPLICANT),
                        new RequestCancellation(
                                ENROLLMENT,
                                CancellationReason.STUDENT_NOT_REGISTERED,
                                "The student could not be registered.",
                                Actor.SYSTEM));
        var undo = new EnrollmentCancellationRequested(
                ENROLLMENT, CancellationReason.STUDENT_NOT_REGISTERED, null, Actor.SYSTEM, OFFERING);
        given(anaAsks(), SEAT_HELD, MONEY_THERE)
                .whenPublishingA(undo)
                .expectDispatchedCommands(refund("The enrollment was cancelled: STUDENT_NOT_REGISTERED."));
        given(anaAsks(), SEAT_HELD, MONEY_THERE, undo)
                .whenPublishingA(REFUNDED)
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        new CancelEnrollment(ENROLLMENT, CancellationReason.STUDENT_NOT_REGISTERED));
    }

    @Test
    @Tag("R26")
    void aStudentServiceThatDoesNotAnswerUndoesNothing() {
        failing.put(RegisterStudent.class, new IllegalStateException("no answer"));
        given(anaAsks(), SEAT_HELD)
                .whenPublishingA(MONEY_THERE)
                .expectDispatchedCommands(
                        new MarkEnrollmentPaid(ENROLLMENT, PAYMENT), new RegisterStudent(ANA, ENROLLMENT, APPLICANT));
    }

    @Test
    void aPlaceThatCannotBeConfirmedUndoesEverything() {
        failing.put(ConfirmSeat.class, new Refused(RefusalCode.CONCURRENT_CHANGE, "no seat"));
        given(anaAsks(), SEAT_HELD, MONEY_THERE)
                .whenPublishingA(new StudentRegistered(ANA, ENROLLMENT, APPLICANT))
                .expectDispatchedCommands(
                        new ConvertLead(LEAD, ENROLLMENT, ADDRESS),
                        new ConfirmSeat(OFFERING, ENROLLMENT),
                        new RequestCancellation(
                                ENROLLMENT,
                                CancellationReason.STUDENT_NOT_REGISTERED,
                                "The place could not be confirmed: CONCURRENT_CHANGE.",
                                Actor.SYSTEM));
    }

    @Test
    void aRefundThatFailsFreesTheSeatAndWaitsForAPerson() {
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT, MONEY_THERE)
                .whenPublishingA(REFUND_FAILED)
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        release(ReleaseReason.ATTENTION_NEEDED),
                        new ParkEnrollment(ENROLLMENT, AttentionReason.REFUND_FAILED, "no"));
    }

    @Test
    @Tag("R27")
    void aRefundByStaffThatFailsIsAMatterBesideTheEnrollment() {
        givenNothing()
                .whenPublishingA(REFUND_FAILED)
                .expectActiveSagas(0)
                .expectDispatchedCommands(new RaiseMatter(ENROLLMENT, AttentionReason.REFUND_FAILED, "no", null));
    }

    @Test
    @Tag("R27")
    void aSurplusThatDoesNotGoBackKeepsNobodyFromStudying() {
        var failed = new RefundFailed(PAYMENT, ENROLLMENT, SURPLUS, PRICE, "no");
        given(anaAsks(), SEAT_HELD, MONEY_THERE)
                .whenPublishingA(failed)
                .expectActiveSagas(1)
                .expectDispatchedCommands(new RaiseMatter(ENROLLMENT, AttentionReason.REFUND_FAILED, "no", null));
        given(anaAsks(), SEAT_HELD, MONEY_THERE, failed)
                .whenPublishingA(new StudentRegistered(ANA, ENROLLMENT, APPLICANT))
                .expectDispatchedCommands(
                        new ConvertLead(LEAD, ENROLLMENT, ADDRESS),
                        new ConfirmSeat(OFFERING, ENROLLMENT),
                        new ConfirmEnrollment(ENROLLMENT));
    }

    @Test
    void aSurplusThatGoesBackBeforeThePlaceIsFinalEndsNothing() {
        given(anaAsks(), SEAT_HELD, MONEY_THERE)
                .whenPublishingA(new RefundCompleted(PAYMENT, ENROLLMENT, SURPLUS, PRICE, true))
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
    }

    @Test
    void aSurplusOfLateMoneyThatGoesBackBeforeTheEnrollmentIsTakenUpAgainEndsNothing() {
        given(LATE_MONEY)
                .whenPublishingA(new RefundCompleted(PAYMENT, ENROLLMENT, SURPLUS, PRICE, true))
                .expectActiveSagas(1);
    }

    @Test
    void aWayBackWaitsForEveryPartOfItsOwnMoneyAndForNoOther() {
        var part = new RefundId(NameBasedId.of("test-refund", "part"));
        var requested = new RefundRequested(PAYMENT, ENROLLMENT, REFUND, "charge-1", PRICE, "why", Actor.SYSTEM);
        var partRequested = new RefundRequested(PAYMENT, ENROLLMENT, part, "charge-2", PRICE, "why", Actor.SYSTEM);
        var done = new RefundCompleted(PAYMENT, ENROLLMENT, REFUND, PRICE, false);
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT, MONEY_THERE, requested, partRequested)
                .whenPublishingA(done)
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT, MONEY_THERE, requested, partRequested, done)
                .whenPublishingA(new RefundCompleted(PAYMENT, ENROLLMENT, part, PRICE, false))
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        new CancelEnrollment(ENROLLMENT, CancellationReason.BY_APPLICANT));
    }

    @Test
    void aPersonMayHaveTheRefundTriedAgainUntilItSucceeds() {
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT, MONEY_THERE, REFUND_FAILED)
                .whenPublishingA(new AttentionRetried(
                        ENROLLMENT, AttentionReason.REFUND_FAILED, "gateway is back", new Actor("clerk")))
                .expectDispatchedCommands(new RetryRefund(PAYMENT));
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT, MONEY_THERE, REFUND_FAILED)
                .whenPublishingA(REFUNDED)
                .expectActiveSagas(0)
                .expectDispatchedCommands(new SettleAttention(ENROLLMENT));
    }

    @Test
    @Tag("R28")
    void aResolutionEndsItAndEntersWhatWentBackOutside() {
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT, MONEY_THERE, REFUND_FAILED)
                .whenPublishingA(resolved(AttentionOutcome.CLOSED))
                .expectActiveSagas(0)
                .expectDispatchedCommands(release(ReleaseReason.ATTENTION_NEEDED));
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT, MONEY_THERE, REFUND_FAILED)
                .whenPublishingA(resolved(AttentionOutcome.REFUNDED_OUTSIDE))
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        release(ReleaseReason.ATTENTION_NEEDED),
                        new RecordReturnOutside(PAYMENT, "settled by phone", new Actor("clerk")));
    }

    private static AttentionResolved resolved(AttentionOutcome outcome) {
        return new AttentionResolved(
                ENROLLMENT,
                OFFERING,
                ANA,
                outcome,
                "settled by phone",
                new Actor("clerk"),
                EnrollmentStatus.CANCELLED,
                "BY_APPLICANT");
    }

    @Test
    @Tag("R24")
    void shortMoneyIsAwaitedAndToldToAPerson() {
        var missing = Money.of("99.90", "BRL");
        given(anaAsks(), SEAT_HELD)
                .whenPublishingA(new PartialPaymentReceived(
                        PAYMENT, ENROLLMENT, 1, "charge-1", Money.of("100.00", "BRL"), missing, null))
                .expectActiveSagas(1)
                .expectDispatchedCommands(new RaiseMatter(
                        ENROLLMENT, AttentionReason.PAYMENT_SHORT, "Of the payment 99.90 BRL is missing.", missing));
    }

    @Test
    @Tag("R34")
    void moneyThatTheProviderTakesBackIsAMatterBesideTheEnrollment() {
        var matter = new RaiseMatter(
                ENROLLMENT,
                AttentionReason.MONEY_TAKEN_BACK,
                "The payment provider took 199.90 BRL back: CHARGED_BACK.",
                null);
        var taken = new MoneyTakenBack(PAYMENT, ENROLLMENT, "charge-1", PRICE, TakeBackKind.CHARGED_BACK, "n-1");
        givenNothing().whenPublishingA(taken).expectActiveSagas(0).expectDispatchedCommands(matter);
        given(anaAsks(), SEAT_HELD, MONEY_THERE)
                .whenPublishingA(taken)
                .expectActiveSagas(1)
                .expectDispatchedCommands(matter);
    }

    @Test
    void anUncertainPaymentFreesTheSeatAndWaitsForAPersonOrTheTruth() {
        var uncertain = new PaymentLeftUncertain(PAYMENT, ENROLLMENT, 1);
        given(anaAsks(), SEAT_HELD, DEADLINE)
                .whenPublishingA(uncertain)
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        release(ReleaseReason.ATTENTION_NEEDED),
                        new ParkEnrollment(
                                ENROLLMENT,
                                AttentionReason.PAYMENT_UNCERTAIN,
                                "The gateway never said whether the applicant was charged."));
        given(anaAsks(), SEAT_HELD, DEADLINE, uncertain)
                .whenPublishingA(new AttentionRetried(
                        ENROLLMENT, AttentionReason.PAYMENT_UNCERTAIN, "ask again", new Actor("clerk")))
                .expectDispatchedCommands(new RequestReconciliation(PAYMENT));
        given(anaAsks(), SEAT_HELD, DEADLINE, uncertain)
                .whenPublishingA(new PaymentExpired(PAYMENT, ENROLLMENT, ExpiryReason.DEADLINE))
                .expectActiveSagas(0)
                .expectDispatchedCommands(new SettleAttention(ENROLLMENT));
        given(anaAsks(), SEAT_HELD, DEADLINE, uncertain)
                .whenPublishingA(new PaymentDeclined(PAYMENT, ENROLLMENT, 1, DeclineReason.DECLINED, null))
                .expectActiveSagas(0)
                .expectDispatchedCommands(new SettleAttention(ENROLLMENT));
        given(anaAsks(), SEAT_HELD, DEADLINE, uncertain)
                .whenPublishingA(LATE_MONEY)
                .expectDispatchedCommands(new ReinstateEnrollment(ENROLLMENT, PAYMENT));
    }

    @Test
    void lateMoneyOfAnUncertainPaymentGoesBackWhenTheApplicantHadLeft() {
        answers.put(ReinstateEnrollment.class, false);
        var uncertain = new PaymentLeftUncertain(PAYMENT, ENROLLMENT, 1);
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT, uncertain)
                .whenPublishingA(LATE_MONEY)
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        new ReinstateEnrollment(ENROLLMENT, PAYMENT),
                        new SettleAttention(ENROLLMENT),
                        refund("The money came after the enrollment had ended."));
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT, uncertain, LATE_MONEY)
                .whenPublishingA(REFUND_FAILED)
                .expectActiveSagas(0)
                .expectDispatchedCommands(new RaiseMatter(ENROLLMENT, AttentionReason.REFUND_FAILED, "no", null));
    }

    @Test
    void lateMoneyLooksForASeatAgain() {
        givenNothing()
                .whenPublishingA(LATE_MONEY)
                .expectActiveSagas(1)
                .expectDispatchedCommands(new ReinstateEnrollment(ENROLLMENT, PAYMENT));
        given(LATE_MONEY)
                .whenPublishingA(REINSTATED)
                .expectDispatchedCommands(new HoldSeat(OFFERING, ENROLLMENT, ANA, NOW, DUE, false));
        given(LATE_MONEY, REINSTATED)
                .whenPublishingA(SEAT_HELD)
                .expectDispatchedCommands(new RegisterStudent(ANA, ENROLLMENT, APPLICANT));
    }

    @Test
    void aRetryThatLateMoneyOvertakesDoesNothing() {
        given(LATE_MONEY)
                .whenPublishingA(new AttentionRetried(ENROLLMENT, null, "late", Actor.SYSTEM))
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
    }

    @Test
    void aResolutionThatLateMoneyOvertakesDoesNothing() {
        given(LATE_MONEY)
                .whenPublishingA(resolved(AttentionOutcome.CLOSED))
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
    }

    @Test
    void lateMoneyGoesBackWhenNoSeatIsFree() {
        var noSeat = new SeatRefused(OFFERING, ENROLLMENT, ANA, RefusalCode.OFFERING_FULL);
        given(LATE_MONEY, REINSTATED)
                .whenPublishingA(noSeat)
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        new ReleaseSeat(OFFERING, ENROLLMENT, ReleaseReason.ALREADY_REFUSED),
                        refund("No seat was free for the late payment: OFFERING_FULL."));
        given(LATE_MONEY, REINSTATED, noSeat)
                .whenPublishingA(SEAT_HELD)
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
        given(LATE_MONEY, REINSTATED, noSeat)
                .whenPublishingA(new AttentionRetried(ENROLLMENT, null, "late", Actor.SYSTEM))
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        release(ReleaseReason.ALREADY_REFUSED),
                        refund("No seat was free for the late payment: OFFERING_FULL."));
        given(LATE_MONEY, REINSTATED, noSeat)
                .whenPublishingA(REFUNDED)
                .expectActiveSagas(0)
                .expectDispatchedCommands(new ExpireEnrollment(ENROLLMENT));
    }

    @Test
    void lateMoneyGoesBackWhenTheEnrollmentCannotBeTakenUp() {
        answers.put(ReinstateEnrollment.class, false);
        givenNothing()
                .whenPublishingA(LATE_MONEY)
                .expectDispatchedCommands(
                        new ReinstateEnrollment(ENROLLMENT, PAYMENT),
                        refund("The money came after the enrollment had ended."));
        given(LATE_MONEY).whenPublishingA(REFUNDED).expectActiveSagas(0).expectNoDispatchedCommands();
    }

    @Test
    void moneyThatIsBackAlreadyIsNotRefundedTwice() {
        failing.put(RequestRefund.class, new Refused(RefusalCode.NOT_REFUNDABLE, "nothing left"));
        given(anaAsks(), SEAT_HELD, CANCELLED_BY_APPLICANT)
                .whenPublishingA(MONEY_THERE)
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        refund("The enrollment was cancelled before the money came."),
                        release(ReleaseReason.ENROLLMENT_CANCELLED),
                        new CancelEnrollment(ENROLLMENT, CancellationReason.BY_APPLICANT));
    }
}
