package io.matricula.query.attention;

import io.matricula.platform.projections.Projection;
import io.matricula.platform.projections.RecordedEvent;
import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.event.AttentionResolved;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.AttentionSettled;
import io.matricula.shared.academic.event.EnrollmentBilled;
import io.matricula.shared.academic.event.EnrollmentCancellationRequested;
import io.matricula.shared.academic.event.EnrollmentCancelled;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.academic.event.EnrollmentExpired;
import io.matricula.shared.academic.event.EnrollmentPaid;
import io.matricula.shared.academic.event.EnrollmentParked;
import io.matricula.shared.academic.event.EnrollmentReinstated;
import io.matricula.shared.academic.event.EnrollmentRejected;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.EnrollmentWaitlisted;
import io.matricula.shared.academic.event.EnrollmentWithdrawn;
import io.matricula.shared.academic.event.MatterRaised;
import io.matricula.shared.academic.event.MatterResolved;
import io.matricula.shared.academic.event.MatterSettled;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.SeatOfferReceived;
import io.matricula.shared.academic.event.SeatRefused;
import io.matricula.shared.academic.event.SeatReleased;
import io.matricula.shared.academic.event.StudentRecognized;
import io.matricula.shared.academic.event.StudentRegistered;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.academic.event.WaitlistLeft;
import io.matricula.shared.academic.event.WaitlistSeatOffered;
import io.matricula.shared.academic.event.WithdrawalRequested;
import io.matricula.shared.financial.event.ChargeUncertain;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.PaymentDeclined;
import io.matricula.shared.financial.event.PaymentExpired;
import io.matricula.shared.financial.event.PaymentLeftUncertain;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentPending;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.RefundFailed;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which fact shows an enrollment how far on its way. The timers' own facts are none of it: a deadline that has come
 * is no progress, and a question to the gateway is no answer.
 */
final class AttentionProjection {

    private final Projection.Builder<ObservedEnrollment> table =
            Projection.named("attention", ObservedEnrollment.class);
    private final Lateness lateness;

    AttentionProjection(Lateness lateness) {
        this.lateness = lateness;
    }

    Projection<ObservedEnrollment> projection() {
        seat();
        waitlist();
        payment();
        confirmation();
        wayOut();
        moneyBack();
        attention();
        matters();
        return table.keptWhile(ObservedEnrollment::underWay)
                .indexedBy("lateAt", "retryAt")
                .build();
    }

    private void seat() {
        on(EnrollmentRequested.class, (process, fact) -> process.begins(
                        Wait.of(AwaitedStep.SEAT, Party.OFFERING), fact.at())
                .needsNoPayment(fact.event().price().isZero()));
        on(SeatHeld.class, (process, fact) -> process.afterSeat(fact.at()));
        goesOn(SeatRefused.class, Wait.of(AwaitedStep.SEAT, Party.OFFERING));
    }

    private void waitlist() {
        goesOn(WaitlistJoined.class, Wait.of(AwaitedStep.SEAT, Party.OFFERING));
        on(EnrollmentWaitlisted.class, (process, fact) -> process.goesOn(Wait::unlessOffered, fact.at()));
        goesOn(WaitlistSeatOffered.class, Wait.of(AwaitedStep.WAITLIST_OFFER, Party.OFFERING));
        goesOn(WaitlistEntrySkipped.class, Wait.of(AwaitedStep.WAITLIST_OFFER, Party.OFFERING));
        goesOn(WaitlistLeft.class, Wait.of(AwaitedStep.WAITLIST_OFFER, Party.OFFERING));
        goesOn(SeatOfferReceived.class, e -> Wait.until(e.until(), AwaitedStep.WAITLIST_OFFER, Party.APPLICANT));
        on(SeatOfferAccepted.class, (process, fact) -> process.afterSeat(fact.at()));
    }

    private void payment() {
        goesOn(EnrollmentBilled.class, e -> Wait.until(e.dueAt(), AwaitedStep.PAYMENT, Party.GATEWAY));
        on(PaymentPending.class, (process, fact) -> process.goesOn(wait -> wait.isUpTo(Party.APPLICANT), fact.at()));
        on(PaymentMethodChosen.class, (process, fact) -> process.goesOn(wait -> wait.isUpTo(Party.GATEWAY), fact.at()));
        goesOn(PaymentMethodChanged.class, e -> Wait.until(e.dueAt(), AwaitedStep.PAYMENT, Party.GATEWAY));
        on(ChargeUncertain.class, (process, fact) -> process.inTrouble("The gateway did not answer."));
        goesOn(PaymentDeclined.class, Wait.of(AwaitedStep.PAYMENT, Party.OFFERING));
        goesOn(PaymentExpired.class, Wait.of(AwaitedStep.PAYMENT, Party.OFFERING));
        goesOn(PaymentLeftUncertain.class, Wait.of(AwaitedStep.PAYMENT, Party.OFFERING));
    }

    private void confirmation() {
        goesOn(PaymentConfirmed.class, Wait.of(AwaitedStep.CONFIRMATION, Party.STUDENT));
        goesOn(EnrollmentPaid.class, Wait.of(AwaitedStep.CONFIRMATION, Party.STUDENT));
        goesOn(StudentRegistered.class, Wait.of(AwaitedStep.CONFIRMATION, Party.OFFERING));
        goesOn(StudentRecognized.class, Wait.of(AwaitedStep.CONFIRMATION, Party.OFFERING));
        on(SeatConfirmed.class, (process, fact) -> process.goesOn(fact.at()));
        ends(EnrollmentConfirmed.class);
    }

    private void wayOut() {
        begins(EnrollmentCancellationRequested.class, Wait.of(AwaitedStep.CANCELLATION, Party.OFFERING));
        begins(WithdrawalRequested.class, Wait.of(AwaitedStep.WITHDRAWAL, Party.OFFERING));
        on(SeatReleased.class, (process, fact) -> process.goesOn(fact.at()));
        ends(EnrollmentRejected.class);
        ends(EnrollmentCancelled.class);
        ends(EnrollmentExpired.class);
        ends(EnrollmentWithdrawn.class);
    }

    private void moneyBack() {
        on(LatePaymentReceived.class, (process, fact) -> process.refunds(true, fact.at()));
        on(EnrollmentReinstated.class, (process, fact) -> process.reinstated(fact.at()));
        on(RefundRequested.class, (process, fact) -> process.refunds(true, fact.at()));
        on(RefundRetried.class, (process, fact) -> process.refunds(true, fact.at()));
        on(RefundFailed.class, (process, fact) -> process.failed(fact.event().error(), fact.at()));
        on(
                RefundCompleted.class,
                (process, fact) ->
                        process.refunds(process.refunding() && !fact.event().settled(), fact.at()));
    }

    private void attention() {
        on(
                EnrollmentParked.class,
                (process, fact) ->
                        process.parked(fact.event().reason(), fact.event().detail(), fact.at()));
        on(
                AttentionRetried.class,
                (process, fact) ->
                        fact.event().attention() == null ? process.triedAgain(fact.at(), lateness) : process);
        on(AttentionSettled.class, (process, fact) -> process.refunds(false, fact.at())
                .ended(fact.at()));
        on(AttentionResolved.class, (process, fact) -> process.refunds(false, fact.at())
                .ended(fact.at()));
    }

    private void matters() {
        on(MatterRaised.class, (process, fact) -> process.raised(Matter.of(fact.event(), fact.at())));
        on(MatterSettled.class, (process, fact) -> process.closed(fact.event().kind()));
        on(MatterResolved.class, (process, fact) -> process.closed(fact.event().kind()));
    }

    private <E extends ConcernsEnrollment> void begins(Class<E> event, Wait wait) {
        on(event, (process, fact) -> process.begins(wait, fact.at()));
    }

    private <E extends ConcernsEnrollment> void goesOn(Class<E> event, Wait wait) {
        goesOn(event, e -> wait);
    }

    private <E extends ConcernsEnrollment> void goesOn(Class<E> event, Function<E, Wait> wait) {
        on(event, (process, fact) -> process.goesOn(wait.apply(fact.event()), fact.at()));
    }

    private <E extends ConcernsEnrollment> void ends(Class<E> event) {
        on(event, (process, fact) -> process.ended(fact.at()));
    }

    private <E extends ConcernsEnrollment> void on(
            Class<E> event, BiFunction<ObservedEnrollment, RecordedEvent<E>, ObservedEnrollment> next) {
        table.on(event, ConcernsEnrollment::enrollmentId, (process, fact) -> next.apply(
                        process == null ? ObservedEnrollment.atRest(fact.event().enrollmentId(), fact.at()) : process,
                        fact)
                .timedBy(lateness));
    }
}
