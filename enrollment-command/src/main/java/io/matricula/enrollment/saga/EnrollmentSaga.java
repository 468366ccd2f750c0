package io.matricula.enrollment.saga;

import static org.axonframework.modelling.saga.SagaLifecycle.end;

import io.matricula.shared.Money;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.StudentId;
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
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentMethod;
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
import io.matricula.shared.marketing.LeadId;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * From the request to a final place, and back by every undo path: seat, line, payment, student, lead.
 *
 * <p>Besides a request, it begins with whatever happens to an enrollment that was at rest and needs somebody who brings it
 * to an end: money that comes late (R12), a withdrawal (R15), a cancelled offering (R16). A refund that fails or money that the provider
 * takes back while the enrollment is at rest is only put beside it, for {@link MatterSaga} to look after.
 */
@Saga
public class EnrollmentSaga {

    private static final String ENROLLMENT = "enrollmentId";

    private @Nullable OfferingId offeringId;
    private @Nullable StudentId studentId;
    private @Nullable Applicant applicant;
    private @Nullable LeadId leadId;
    private @Nullable Instant requestedAt;
    private boolean joinWaitlist;
    private @Nullable Money price;
    private @Nullable PaymentMethod method;
    private @Nullable String cardToken;
    private @Nullable Instant dueAt;
    private @Nullable String timer;
    private @Nullable CancellationReason cancellation;
    private boolean seatHeld;
    private boolean seatRefused;
    private boolean waiting;
    private @Nullable Instant offeredUntil;
    private boolean paymentAwaited;
    private boolean reinstated;
    private boolean confirmedBefore;
    private @Nullable String charge;
    private @Nullable AttentionReason attention;
    private @Nullable WithdrawalRequested withdrawal;
    private Refunds refunds = new Refunds();
    private boolean resolved;

    @StartSaga
    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(EnrollmentRequested fact, EnrollmentSteps steps) {
        offeringId = fact.offeringId();
        studentId = fact.studentId();
        applicant = fact.applicant();
        leadId = fact.leadId();
        requestedAt = fact.requestedAt();
        joinWaitlist = fact.joinWaitlist();
        price = fact.price();
        method = fact.method();
        cardToken = fact.cardToken();
        askForSeat(fact.enrollmentId(), fact.method(), steps);
    }

    private void askForSeat(EnrollmentId enrollment, PaymentMethod payBy, EnrollmentSteps steps) {
        dueAt = steps.deadlineFor(payBy);
        steps.holdSeat(
                Objects.requireNonNull(offeringId),
                enrollment,
                Objects.requireNonNull(studentId),
                Objects.requireNonNull(requestedAt),
                dueAt,
                joinWaitlist && !reinstated);
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(SeatRefused fact, EnrollmentSteps steps) {
        seatRefused = true;
        release(fact.enrollmentId(), ReleaseReason.ALREADY_REFUSED, steps);
        if (reinstated) {
            giveMoneyBack(fact.enrollmentId(), "No seat was free for the late payment: " + fact.reason() + ".", steps);
        } else {
            steps.reject(fact.enrollmentId(), fact.reason());
            end();
        }
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(SeatHeld fact, EnrollmentSteps steps) {
        if (seatRefused) {
            return;
        }
        seatHeld = true;
        dueAt = fact.until();
        if (cancellation != null) {
            endCancelled(fact.enrollmentId(), cancellation, steps);
        } else if (reinstated || isFree()) {
            registerStudent(fact.enrollmentId(), steps);
        } else {
            awaitPayment(fact.enrollmentId(), fact.until(), steps);
        }
    }

    private boolean isFree() {
        return Objects.requireNonNull(price).isZero();
    }

    private void awaitPayment(EnrollmentId enrollment, Instant due, EnrollmentSteps steps) {
        paymentAwaited = true;
        timer = steps.wakeAt(due, enrollment);
        steps.bill(enrollment, Objects.requireNonNull(price), Objects.requireNonNull(method), cardToken, due);
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(WaitlistJoined fact, EnrollmentSteps steps) {
        waiting = true;
        if (cancellation != null) {
            endCancelled(fact.enrollmentId(), cancellation, steps);
        } else {
            steps.waitlist(fact.enrollmentId());
        }
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(WaitlistEntrySkipped fact, EnrollmentSteps steps) {
        release(fact.enrollmentId(), ReleaseReason.ALREADY_REFUSED, steps);
        steps.reject(fact.enrollmentId(), fact.reason());
        end();
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(WaitlistSeatOffered fact, EnrollmentSteps steps) {
        seatHeld = true;
        waiting = false;
        offeredUntil = fact.until();
        timer = steps.wakeAtEndOfOffer(fact.until(), fact.enrollmentId());
        steps.offerSeat(fact.enrollmentId(), fact.until());
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(SeatOfferAccepted fact, EnrollmentSteps steps) {
        stopTimer(steps);
        offeredUntil = null;
        method = fact.method();
        cardToken = fact.cardToken();
        if (isFree()) {
            registerStudent(fact.enrollmentId(), steps);
        } else {
            dueAt = steps.deadlineFor(fact.method());
            steps.extendHold(fact.offeringId(), fact.enrollmentId(), dueAt);
            awaitPayment(fact.enrollmentId(), dueAt, steps);
        }
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(WaitlistOfferDeadlineReached fact, EnrollmentSteps steps) {
        if (fact.until().equals(offeredUntil)) {
            timer = null;
            lapseOffer(fact.enrollmentId(), steps);
        }
    }

    private void lapseOffer(EnrollmentId enrollment, EnrollmentSteps steps) {
        if (steps.lapseOffer(enrollment)) {
            release(enrollment, ReleaseReason.OFFER_LAPSED, steps);
            end();
        }
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(PaymentMethodChosen fact, EnrollmentSteps steps) {
        if (charge != null) {
            return;
        }
        method = fact.method();
        cardToken = fact.cardToken();
        dueAt = deadlineOf(fact, steps);
        stopTimer(steps);
        timer = steps.wakeAt(dueAt, fact.enrollmentId());
        steps.extendHold(Objects.requireNonNull(offeringId), fact.enrollmentId(), dueAt);
        steps.changeMethod(fact, dueAt);
    }

    /** The applicant does not lose the time in which the system stood still. */
    private static Instant deadlineOf(PaymentMethodChosen fact, EnrollmentSteps steps) {
        Instant promised = fact.dueAt();
        return promised == null || steps.isOver(promised) ? steps.deadlineFor(fact.method()) : promised;
    }

    /** The rest is awaited; until it comes, a person sees what is missing (R24). */
    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(PartialPaymentReceived fact, EnrollmentSteps steps) {
        if (paymentAwaited && charge == null && attention == null) {
            steps.raiseMatter(
                    fact.enrollmentId(),
                    AttentionReason.PAYMENT_SHORT,
                    "Of the payment " + fact.missing() + " is missing.",
                    fact.missing());
        }
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(PaymentConfirmed fact, EnrollmentSteps steps) {
        charge = fact.chargeId();
        stopTimer(steps);
        if (cancellation != null) {
            giveMoneyBack(fact.enrollmentId(), "The enrollment was cancelled before the money came.", steps);
        } else if (resolved) {
            giveMoneyBack(fact.enrollmentId(), "A person had ended the enrollment before the money came.", steps);
        } else {
            steps.markPaid(fact.enrollmentId());
            registerStudent(fact.enrollmentId(), steps);
        }
    }

    private void registerStudent(EnrollmentId enrollment, EnrollmentSteps steps) {
        steps.registerStudent(Objects.requireNonNull(studentId), enrollment, Objects.requireNonNull(applicant));
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(StudentRegistered fact, EnrollmentSteps steps) {
        confirm(fact.enrollmentId(), steps);
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(StudentRecognized fact, EnrollmentSteps steps) {
        confirm(fact.enrollmentId(), steps);
    }

    private void confirm(EnrollmentId enrollment, EnrollmentSteps steps) {
        if (cancellation == null) {
            Applicant person = Objects.requireNonNull(applicant);
            steps.convertLead(leadId, enrollment, person);
            steps.confirm(Objects.requireNonNull(offeringId), enrollment, Objects.requireNonNull(studentId), person);
        }
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(EnrollmentConfirmed fact, EnrollmentSteps steps) {
        stopTimer(steps);
        end();
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(PaymentDeclined fact, EnrollmentSteps steps) {
        if (resolved) {
            end();
        } else if (attention == AttentionReason.PAYMENT_UNCERTAIN) {
            steps.settleAttention(fact.enrollmentId());
            end();
        } else {
            release(fact.enrollmentId(), ReleaseReason.PAYMENT_DECLINED, steps);
            steps.cancel(fact.enrollmentId(), cancellation == null ? reasonOf(fact.reason()) : cancellation);
            stopTimer(steps);
            end();
        }
    }

    private static CancellationReason reasonOf(DeclineReason reason) {
        return switch (reason) {
            case DECLINED, INSUFFICIENT_FUNDS -> CancellationReason.PAYMENT_DECLINED;
            case FRAUD_SUSPECTED -> CancellationReason.FRAUD_SUSPECTED;
        };
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(PaymentDeadlineReached fact, EnrollmentSteps steps) {
        if (charge == null && fact.dueAt().equals(dueAt)) {
            timer = null;
            steps.expirePayment(fact.enrollmentId(), ExpiryReason.DEADLINE);
        }
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(PaymentExpired fact, EnrollmentSteps steps) {
        stopTimer(steps);
        if (resolved) {
            end();
        } else if (attention == AttentionReason.PAYMENT_UNCERTAIN) {
            steps.settleAttention(fact.enrollmentId());
            end();
        } else if (cancellation != null) {
            endCancelled(fact.enrollmentId(), cancellation, steps);
        } else {
            release(fact.enrollmentId(), ReleaseReason.PAYMENT_EXPIRED, steps);
            steps.expire(fact.enrollmentId());
            end();
        }
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(PaymentLeftUncertain fact, EnrollmentSteps steps) {
        stopTimer(steps);
        if (resolved) {
            end();
        } else {
            leaveToAPerson(fact, steps);
        }
    }

    private void leaveToAPerson(PaymentLeftUncertain fact, EnrollmentSteps steps) {
        attention = AttentionReason.PAYMENT_UNCERTAIN;
        release(fact.enrollmentId(), ReleaseReason.ATTENTION_NEEDED, steps);
        steps.park(fact.enrollmentId(), attention, "The gateway never said whether the applicant was charged.");
    }

    @StartSaga
    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(EnrollmentCancellationRequested fact, EnrollmentSteps steps) {
        cancellation = fact.reason();
        if (offeringId == null) {
            offeringId = fact.offeringId();
            confirmedBefore = true;
        }
        cancel(fact.enrollmentId(), fact.reason(), steps);
    }

    private void cancel(EnrollmentId enrollment, CancellationReason reason, EnrollmentSteps steps) {
        if (confirmedBefore) {
            release(enrollment, ReleaseReason.ENROLLMENT_CANCELLED, steps);
        }
        if (charge != null || confirmedBefore) {
            giveMoneyBack(enrollment, "The enrollment was cancelled: " + reason + ".", steps);
        } else if (paymentAwaited) {
            steps.expirePayment(enrollment, ExpiryReason.ENROLLMENT_CANCELLED);
        } else if (seatHeld || waiting) {
            endCancelled(enrollment, reason, steps);
        }
    }

    @StartSaga
    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(WithdrawalRequested fact, EnrollmentSteps steps) {
        offeringId = fact.offeringId();
        withdrawal = fact;
        withdraw(fact, steps);
    }

    private void withdraw(WithdrawalRequested asked, EnrollmentSteps steps) {
        release(asked.enrollmentId(), ReleaseReason.WITHDRAWN, steps);
        steps.refundShare(asked).ifPresentOrElse(refunds::ask, () -> endRefunded(asked.enrollmentId(), steps));
    }

    @StartSaga
    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(LatePaymentReceived fact, EnrollmentSteps steps) {
        boolean uncertain = attention != null;
        charge = fact.chargeId();
        attention = null;
        if (!steps.reinstate(fact.enrollmentId())) {
            if (uncertain) {
                steps.settleAttention(fact.enrollmentId());
                cancellation = null;
            }
            giveMoneyBack(fact.enrollmentId(), "The money came after the enrollment had ended.", steps);
        }
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(EnrollmentReinstated fact, EnrollmentSteps steps) {
        reinstated = true;
        seatHeld = false;
        offeringId = fact.offeringId();
        studentId = fact.studentId();
        applicant = fact.applicant();
        leadId = fact.leadId();
        requestedAt = fact.requestedAt();
        price = fact.price();
        askForSeat(fact.enrollmentId(), PaymentMethod.CARD, steps);
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(RefundRequested fact) {
        refunds.hearOf(fact.refundId());
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(RefundCompleted fact, EnrollmentSteps steps) {
        refunds.complete(fact.refundId());
        if (givesBack() && (fact.settled() || refunds.areDone())) {
            endRefunded(fact.enrollmentId(), steps);
        }
    }

    /** Whether money goes back because of the way this goes; other refunds come and go beside it. */
    private boolean givesBack() {
        return refunds.areAsked()
                || (offeringId == null && charge == null)
                || seatRefused
                || withdrawal != null
                || attention == AttentionReason.REFUND_FAILED
                || (cancellation != null && (charge != null || confirmedBefore));
    }

    /** A refund of the way back hands the enrollment to a person; any other is a matter beside it (R27). */
    @StartSaga
    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(RefundFailed fact, EnrollmentSteps steps) {
        if (refunds.has(fact.refundId()) && isUndone()) {
            park(fact, steps);
        } else {
            raise(fact.enrollmentId(), AttentionReason.REFUND_FAILED, fact.error(), steps);
        }
    }

    private boolean isUndone() {
        return !resolved && (withdrawal != null || cancellation != null || reinstated);
    }

    private void park(RefundFailed fact, EnrollmentSteps steps) {
        if (withdrawal == null) {
            release(fact.enrollmentId(), ReleaseReason.ATTENTION_NEEDED, steps);
        }
        attention = AttentionReason.REFUND_FAILED;
        steps.park(fact.enrollmentId(), attention, fact.error());
    }

    @StartSaga
    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(MoneyTakenBack fact, EnrollmentSteps steps) {
        String detail = "The payment provider took " + fact.amount() + " back: " + fact.kind() + ".";
        raise(fact.enrollmentId(), AttentionReason.MONEY_TAKEN_BACK, detail, steps);
    }

    private void raise(EnrollmentId enrollment, AttentionReason kind, String detail, EnrollmentSteps steps) {
        steps.raiseMatter(enrollment, kind, detail, null);
        if (hasNothingElseToDo()) {
            end();
        }
    }

    /** It began with this fact, or only had to give late money back, which is a matter now. */
    private boolean hasNothingElseToDo() {
        return attention == null && !isUndone() && (refunds.areAsked() || (offeringId == null && charge == null));
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(AttentionRetried fact, EnrollmentSteps steps) {
        if (fact.attention() == null) {
            goOn(fact.enrollmentId(), steps);
        } else if (fact.attention() == attention) {
            steps.tryAgain(fact.enrollmentId(), fact.attention());
        }
    }

    /** Takes the step again that is due, whatever became of it before. Late money alone has none: what becomes of it is told. */
    private void goOn(EnrollmentId enrollment, EnrollmentSteps steps) {
        if (withdrawal != null) {
            withdraw(withdrawal, steps);
        } else if (cancellation != null) {
            cancel(enrollment, cancellation, steps);
        } else if (seatRefused) {
            giveMoneyBack(enrollment, "No seat was free for the late payment.", steps);
        } else if (offeringId != null && !refunds.areAsked()) {
            goForward(enrollment, steps);
        }
    }

    private void goForward(EnrollmentId enrollment, EnrollmentSteps steps) {
        if (reinstated && !seatHeld) {
            askForSeat(enrollment, PaymentMethod.CARD, steps);
        } else if (charge != null || (seatHeld && isFree() && offeredUntil == null)) {
            steps.markPaid(enrollment);
            registerStudent(enrollment, steps);
        } else if (paymentAwaited) {
            goOnWithPayment(enrollment, Objects.requireNonNull(dueAt), steps);
        } else if (offeredUntil != null) {
            goOnWithOffer(enrollment, offeredUntil, steps);
        } else {
            askForSeat(enrollment, Objects.requireNonNull(method), steps);
        }
    }

    private void goOnWithPayment(EnrollmentId enrollment, Instant due, EnrollmentSteps steps) {
        if (steps.isOver(due)) {
            steps.expirePayment(enrollment, ExpiryReason.DEADLINE);
        } else {
            stopTimer(steps);
            awaitPayment(enrollment, due, steps);
        }
    }

    private void goOnWithOffer(EnrollmentId enrollment, Instant until, EnrollmentSteps steps) {
        if (steps.isOver(until)) {
            lapseOffer(enrollment, steps);
        } else {
            steps.offerSeat(enrollment, until);
        }
    }

    /** Money that is still awaited may be on its way; only what the payment says ends that. */
    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(AttentionResolved fact, EnrollmentSteps steps) {
        if (!isOnlyLateMoney()) {
            resolve(fact, steps);
        }
    }

    /** Then a resolution was decided before the late money took the enrollment up again. */
    private boolean isOnlyLateMoney() {
        return offeringId == null && attention == null && charge != null;
    }

    private void resolve(AttentionResolved fact, EnrollmentSteps steps) {
        stopTimer(steps);
        if (fact.status() != EnrollmentStatus.CONFIRMED) {
            release(fact.enrollmentId(), ReleaseReason.ATTENTION_NEEDED, steps);
        }
        if (fact.outcome() == AttentionOutcome.REFUNDED_OUTSIDE) {
            steps.recordReturnOutside(fact.enrollmentId(), fact.reason(), fact.actor());
        }
        resolved = paymentAwaited && charge == null && attention == null;
        if (resolved) {
            cancellation = null;
            steps.expirePayment(fact.enrollmentId(), ExpiryReason.ENROLLMENT_CANCELLED);
        } else {
            endResolved(fact, steps);
        }
    }

    private void endResolved(AttentionResolved fact, EnrollmentSteps steps) {
        if (charge != null && attention == null && fact.outcome() == AttentionOutcome.CLOSED) {
            var unused =
                    steps.refundAll(fact.enrollmentId(), charge, "A person ended the enrollment: " + fact.reason());
        }
        end();
    }

    private void giveMoneyBack(EnrollmentId enrollment, String reason, EnrollmentSteps steps) {
        String cause = Objects.requireNonNullElse(charge, "cancellation");
        steps.refundAll(enrollment, cause, reason)
                .ifPresentOrElse(refunds::ask, () -> endUnlessParked(enrollment, steps));
    }

    private void endUnlessParked(EnrollmentId enrollment, EnrollmentSteps steps) {
        if (attention == null) {
            endRefunded(enrollment, steps);
        }
    }

    private void endRefunded(EnrollmentId enrollment, EnrollmentSteps steps) {
        if (resolved) {
            end();
        } else if (attention != null) {
            steps.settleAttention(enrollment);
            end();
        } else if (withdrawal != null) {
            steps.withdraw(enrollment);
            end();
        } else if (cancellation != null) {
            endCancelled(enrollment, cancellation, steps);
        } else {
            if (reinstated) {
                steps.expire(enrollment);
            }
            end();
        }
    }

    private void endCancelled(EnrollmentId enrollment, CancellationReason reason, EnrollmentSteps steps) {
        release(enrollment, ReleaseReason.ENROLLMENT_CANCELLED, steps);
        steps.cancel(enrollment, reason);
        stopTimer(steps);
        end();
    }

    private void release(EnrollmentId enrollment, ReleaseReason reason, EnrollmentSteps steps) {
        if (offeringId != null) {
            steps.releaseSeat(offeringId, enrollment, reason);
        }
    }

    private void stopTimer(EnrollmentSteps steps) {
        if (timer != null) {
            steps.dontWake(timer);
            timer = null;
        }
    }
}
