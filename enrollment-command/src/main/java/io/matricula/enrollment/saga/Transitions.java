package io.matricula.enrollment.saga;

import io.matricula.enrollment.saga.Answer.LeftAsItEnded;
import io.matricula.enrollment.saga.Answer.NothingToRefund;
import io.matricula.enrollment.saga.Answer.OfferLapsed;
import io.matricula.enrollment.saga.Answer.RefundAsked;
import io.matricula.enrollment.saga.Answer.SaidNo;
import io.matricula.enrollment.saga.Answer.TakenUpAgain;
import io.matricula.enrollment.saga.EnrollmentProcess.AtRest;
import io.matricula.enrollment.saga.EnrollmentProcess.AwaitingPayment;
import io.matricula.enrollment.saga.EnrollmentProcess.AwaitingSeat;
import io.matricula.enrollment.saga.EnrollmentProcess.AwaitingSeatAgain;
import io.matricula.enrollment.saga.EnrollmentProcess.Called;
import io.matricula.enrollment.saga.EnrollmentProcess.Confirming;
import io.matricula.enrollment.saga.EnrollmentProcess.EndedByPerson;
import io.matricula.enrollment.saga.EnrollmentProcess.LateMoney;
import io.matricula.enrollment.saga.EnrollmentProcess.LeavingBeforeSeat;
import io.matricula.enrollment.saga.EnrollmentProcess.OfferOverdue;
import io.matricula.enrollment.saga.EnrollmentProcess.Parked;
import io.matricula.enrollment.saga.EnrollmentProcess.PaymentAwaited;
import io.matricula.enrollment.saga.EnrollmentProcess.PaymentUncertain;
import io.matricula.enrollment.saga.EnrollmentProcess.PaymentUnderWay;
import io.matricula.enrollment.saga.EnrollmentProcess.Placed;
import io.matricula.enrollment.saga.EnrollmentProcess.RefundStuck;
import io.matricula.enrollment.saga.EnrollmentProcess.Refunding;
import io.matricula.enrollment.saga.EnrollmentProcess.Registering;
import io.matricula.enrollment.saga.EnrollmentProcess.SeatOffered;
import io.matricula.enrollment.saga.EnrollmentProcess.SeatSought;
import io.matricula.enrollment.saga.EnrollmentProcess.StoppingPayment;
import io.matricula.enrollment.saga.EnrollmentProcess.TakingUpAgain;
import io.matricula.enrollment.saga.EnrollmentProcess.Waitlisted;
import io.matricula.shared.academic.event.AttentionResolved;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.EnrollmentCancellationRequested;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.academic.event.EnrollmentReinstated;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.PaymentDeadlineReached;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.SeatRefused;
import io.matricula.shared.academic.event.StudentRecognized;
import io.matricula.shared.academic.event.StudentRegistered;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.academic.event.WaitlistOfferDeadlineReached;
import io.matricula.shared.academic.event.WaitlistSeatOffered;
import io.matricula.shared.academic.event.WithdrawalRequested;
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

/** Which fact, or answer to a step, takes the process of an enrollment from which state to which. What is not named is ignored. */
final class Transitions {

    private static final Transitions ALL = new Transitions();

    private final TransitionTable<EnrollmentProcess, Deadlines> table = new TransitionTable<>();

    private Transitions() {
        atRest();
        seat();
        waitlist();
        payment();
        paymentThatIsNotWanted();
        place();
        lateMoney();
        moneyBack();
        parked();
        beside();
    }

    /** The state after a fact or an answer. */
    static EnrollmentProcess evolve(EnrollmentProcess state, Object fact, Deadlines deadlines) {
        return ALL.table.next(state, fact, deadlines);
    }

    private void atRest() {
        table.from(AtRest.class)
                .on(EnrollmentRequested.class, AtRest::requested)
                .on(EnrollmentCancellationRequested.class, AtRest::calledOff)
                .on(WithdrawalRequested.class, AtRest::withdrawn)
                .on(LatePaymentReceived.class, AtRest::paidLate);
    }

    private void seat() {
        table.from(SeatSought.class)
                .on(SeatHeld.class, SeatSought::held)
                .on(SeatRefused.class, SeatSought::refused)
                .on(WaitlistSeatOffered.class, SeatSought::offered)
                .on(WaitlistEntrySkipped.class, SeatSought::skipped)
                .on(AttentionResolved.class, SeatSought::resolved);
        table.from(AwaitingSeat.class)
                .on(SaidNo.class, AwaitingSeat::onHold)
                .on(WaitlistJoined.class, AwaitingSeat::joined)
                .on(EnrollmentCancellationRequested.class, AwaitingSeat::cancelled);
        table.from(LeavingBeforeSeat.class)
                .on(SeatHeld.class, LeavingBeforeSeat::leave)
                .on(SeatRefused.class, LeavingBeforeSeat::refused)
                .on(WaitlistJoined.class, LeavingBeforeSeat::leave)
                .on(WaitlistSeatOffered.class, LeavingBeforeSeat::leave)
                .on(WaitlistEntrySkipped.class, LeavingBeforeSeat::skipped)
                .on(AttentionResolved.class, LeavingBeforeSeat::resolved);
    }

    private void waitlist() {
        table.from(Waitlisted.class).on(EnrollmentCancellationRequested.class, Waitlisted::cancelled);
        table.from(Called.class)
                .onTime(SeatOfferAccepted.class, Called::accepted)
                .on(EnrollmentCancellationRequested.class, Called::cancelled)
                .on(AttentionResolved.class, Called::resolved);
        table.from(SeatOffered.class)
                .on(SaidNo.class, SeatOffered::onHold)
                .on(WaitlistOfferDeadlineReached.class, SeatOffered::rung)
                .onTime(AttentionRetried.class, SeatOffered::retried);
        table.from(OfferOverdue.class).on(OfferLapsed.class, OfferOverdue::lapsed);
    }

    private void payment() {
        table.from(PaymentAwaited.class)
                .on(PaymentConfirmed.class, PaymentAwaited::paid)
                .onTime(PaymentMethodChosen.class, PaymentAwaited::chosen)
                .on(PaymentDeclined.class, PaymentAwaited::declined)
                .on(PaymentExpired.class, PaymentAwaited::expired)
                .on(PaymentLeftUncertain.class, PaymentAwaited::leftUncertain)
                .on(EnrollmentCancellationRequested.class, PaymentAwaited::cancelled)
                .on(AttentionResolved.class, PaymentAwaited::endedByPerson);
        table.from(AwaitingPayment.class)
                .on(PaymentDeadlineReached.class, AwaitingPayment::rung)
                .onTime(AttentionRetried.class, AwaitingPayment::retried);
        table.from(PaymentUnderWay.class)
                .on(PartialPaymentReceived.class, PaymentUnderWay::paidInPart)
                .on(LatePaymentReceived.class, PaymentUnderWay::paidLate);
    }

    private void paymentThatIsNotWanted() {
        table.from(StoppingPayment.class)
                .on(PaymentConfirmed.class, StoppingPayment::paid)
                .on(PaymentDeclined.class, StoppingPayment::declined)
                .on(PaymentExpired.class, StoppingPayment::expired)
                .on(PaymentLeftUncertain.class, StoppingPayment::leftUncertain)
                .on(AttentionResolved.class, StoppingPayment::endedByPerson);
        table.from(EndedByPerson.class)
                .on(PaymentConfirmed.class, EndedByPerson::paid)
                .on(PaymentDeclined.class, EndedByPerson::unpaid)
                .on(PaymentExpired.class, EndedByPerson::unpaid)
                .on(PaymentLeftUncertain.class, EndedByPerson::unpaid);
    }

    private void place() {
        table.from(Placed.class)
                .on(EnrollmentConfirmed.class, Placed::confirmed)
                .on(EnrollmentCancellationRequested.class, Placed::cancelled)
                .on(WithdrawalRequested.class, Placed::withdrawn)
                .on(AttentionResolved.class, Placed::resolved);
        table.from(Registering.class)
                .on(StudentRegistered.class, Registering::registered)
                .on(StudentRecognized.class, Registering::registered)
                .on(SaidNo.class, Registering::refused);
        table.from(Confirming.class).on(SaidNo.class, Confirming::refused);
    }

    private void lateMoney() {
        table.from(LateMoney.class).on(TakenUpAgain.class, LateMoney::takenUp).on(LeftAsItEnded.class, LateMoney::left);
        table.from(TakingUpAgain.class).on(EnrollmentReinstated.class, TakingUpAgain::reinstated);
        table.from(AwaitingSeatAgain.class)
                .on(SeatHeld.class, AwaitingSeatAgain::held)
                .on(SeatRefused.class, AwaitingSeatAgain::refused)
                .on(EnrollmentCancellationRequested.class, AwaitingSeatAgain::cancelled)
                .on(AttentionResolved.class, AwaitingSeatAgain::resolved);
    }

    private void moneyBack() {
        table.from(Refunding.class)
                .on(RefundAsked.class, Refunding::asked)
                .on(NothingToRefund.class, Refunding::refunded)
                .on(RefundRequested.class, Refunding::heardOf)
                .on(RefundCompleted.class, Refunding::completed)
                .on(LatePaymentReceived.class, Refunding::paidLate)
                .on(AttentionResolved.class, Refunding::endedByPerson);
    }

    private void parked() {
        table.from(Parked.class)
                .on(AttentionRetried.class, Parked::retried)
                .on(AttentionResolved.class, Parked::resolved);
        table.from(PaymentUncertain.class)
                .on(PaymentDeclined.class, PaymentUncertain::known)
                .on(PaymentExpired.class, PaymentUncertain::known)
                .on(LatePaymentReceived.class, PaymentUncertain::paid);
        table.from(RefundStuck.class)
                .on(RefundRequested.class, RefundStuck::heardOf)
                .on(RefundCompleted.class, RefundStuck::completed);
    }

    private void beside() {
        table.from(EnrollmentProcess.class)
                .on(RefundFailed.class, EnrollmentProcess::refundFailed)
                .on(MoneyTakenBack.class, EnrollmentProcess::takenBack);
    }
}
