package io.matricula.query.timeline;

import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.ExpirationReason;
import io.matricula.shared.academic.event.ApplicantErased;
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
import io.matricula.shared.academic.event.PaymentDeadlineReached;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatHoldExtended;
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.SeatOfferReceived;
import io.matricula.shared.academic.event.SeatRefused;
import io.matricula.shared.academic.event.SeatReleased;
import io.matricula.shared.academic.event.StudentRecognized;
import io.matricula.shared.academic.event.StudentRegistered;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.academic.event.WaitlistLeft;
import io.matricula.shared.academic.event.WaitlistOfferDeadlineReached;
import io.matricula.shared.academic.event.WaitlistSeatOffered;
import io.matricula.shared.academic.event.WithdrawalRequested;
import io.matricula.shared.financial.event.ChargeUncertain;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.MoneyReturnedOutside;
import io.matricula.shared.financial.event.MoneyTakenBack;
import io.matricula.shared.financial.event.PartialPaymentReceived;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.PaymentDeclined;
import io.matricula.shared.financial.event.PaymentExpired;
import io.matricula.shared.financial.event.PaymentLeftUncertain;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentPending;
import io.matricula.shared.financial.event.PaymentRequested;
import io.matricula.shared.financial.event.ReconciliationDue;
import io.matricula.shared.financial.event.ReconciliationRequested;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.RefundFailed;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import io.matricula.shared.financial.event.SurplusPaymentReceived;
import io.matricula.shared.marketing.event.LeadConverted;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** One plain sentence for each kind of fact; constants and amounts may be in it, names and words of people never. */
final class Summaries {

    private static final Map<Class<? extends ConcernsEnrollment>, Function<Object, String>> SENTENCES =
            new LinkedHashMap<>();

    static {
        academic();
        endings();
        seats();
        waitlist();
        attention();
        payments();
        refunds();
        say(LeadConverted.class, e -> "The lead became a student.");
    }

    private Summaries() {}

    static Set<Class<? extends ConcernsEnrollment>> types() {
        return SENTENCES.keySet();
    }

    static String of(ConcernsEnrollment event) {
        Function<Object, String> sentence = SENTENCES.get(event.getClass());
        if (sentence == null) {
            throw new IllegalArgumentException(
                    "There is no sentence for " + event.getClass().getSimpleName());
        }
        return sentence.apply(event);
    }

    private static void academic() {
        say(
                EnrollmentRequested.class,
                e -> "The applicant asked for a place, to be paid by " + words(e.method()) + ".");
        say(EnrollmentBilled.class, e -> "The seat is held and the payment is awaited until " + e.dueAt() + ".");
        say(PaymentMethodChosen.class, e -> "The applicant chose to pay by " + words(e.method()) + ".");
        say(PaymentDeadlineReached.class, e -> "The deadline of the payment has come.");
        say(EnrollmentPaid.class, e -> "The enrollment is paid.");
        say(EnrollmentConfirmed.class, e -> "The place is final.");
        say(EnrollmentReinstated.class, e -> "Late money came, and a seat is looked for once more.");
        say(StudentRegistered.class, e -> "The applicant became a student.");
        say(StudentRecognized.class, e -> "The applicant is a student already.");
        say(ApplicantErased.class, e -> "The person was erased, and the enrollment stays.");
    }

    private static void endings() {
        say(EnrollmentRejected.class, e -> "The request got no seat: " + words(e.reason()) + ".");
        say(
                EnrollmentCancellationRequested.class,
                e -> "The enrollment is to be cancelled: " + words(e.reason()) + ".");
        say(EnrollmentCancelled.class, e -> "The enrollment was cancelled: " + words(e.reason()) + ".");
        say(
                EnrollmentExpired.class,
                e -> "The enrollment expired: "
                        + words(Objects.requireNonNullElse(e.reason(), ExpirationReason.PAYMENT_EXPIRED)) + ".");
        say(WithdrawalRequested.class, e -> "The student gives the place up, with effect on " + e.effectiveOn() + ".");
        say(EnrollmentWithdrawn.class, e -> "The place was given up, and what is owed has gone back.");
    }

    private static void seats() {
        say(SeatHeld.class, e -> "A seat is held until " + e.until() + ".");
        say(SeatHoldExtended.class, e -> "The seat is held until " + e.until() + " now.");
        say(SeatConfirmed.class, e -> "The seat is final.");
        say(SeatRefused.class, e -> "The offering has no seat: " + words(e.reason()) + ".");
        say(SeatReleased.class, e -> "The seat is free again: " + words(e.reason()) + ".");
    }

    private static void waitlist() {
        say(WaitlistJoined.class, e -> "The offering is full, and there is room in its line.");
        say(EnrollmentWaitlisted.class, e -> "The applicant waits in line.");
        say(WaitlistSeatOffered.class, e -> "A seat is kept for the head of the line until " + e.until() + ".");
        say(SeatOfferReceived.class, e -> "A seat is offered until " + e.until() + ".");
        say(SeatOfferAccepted.class, e -> "The offered seat is taken, to be paid by " + words(e.method()) + ".");
        say(WaitlistOfferDeadlineReached.class, e -> "The deadline of the offer has come.");
        say(
                WaitlistEntrySkipped.class,
                e -> "The turn had come, but there was an obstacle: " + words(e.reason()) + ".");
        say(WaitlistLeft.class, e -> "The applicant is out of the line: " + words(e.reason()) + ".");
    }

    private static void attention() {
        say(EnrollmentParked.class, e -> "The enrollment needs a person: " + words(e.reason()) + ".");
        say(AttentionRetried.class, Summaries::triedAgain);
        say(AttentionSettled.class, e -> "What needed a person is done.");
        say(MatterRaised.class, e -> "A matter needs a person, and the enrollment stays: " + words(e.kind()) + ".");
        say(MatterSettled.class, e -> "A matter beside the enrollment is done: " + words(e.kind()) + ".");
        say(MatterResolved.class, e -> "A person saw to a matter beside the enrollment: " + words(e.outcome()) + ".");
        say(AttentionResolved.class, e -> "A person finished the enrollment: " + words(e.outcome()) + ".");
    }

    private static void payments() {
        say(PaymentRequested.class, e -> "A payment of " + e.amount() + " by " + words(e.method()) + " is due.");
        say(
                PaymentMethodChanged.class,
                e -> "The payment of " + e.amount() + " goes by " + words(e.method()) + " now.");
        say(PaymentPending.class, e -> "The charge waits for the payer.");
        say(PaymentConfirmed.class, e -> "The payment of " + e.amount() + " arrived.");
        say(PaymentDeclined.class, e -> "The payment was declined: " + words(e.reason()) + ".");
        say(PaymentExpired.class, e -> "The payment is no longer awaited: " + words(e.reason()) + ".");
        say(
                ChargeUncertain.class,
                e -> "The gateway did not answer; whether the payer was charged is being found out.");
        say(ReconciliationDue.class, e -> "It is time to ask the gateway about the charge again.");
        say(ReconciliationRequested.class, e -> "The gateway is to be asked about the charge again.");
        say(PaymentLeftUncertain.class, e -> "The deadline came, and nobody knows whether the payer was charged.");
        say(LatePaymentReceived.class, e -> "A payment of " + e.amount() + " arrived late.");
        say(
                PartialPaymentReceived.class,
                e -> "A part of the payment arrived: " + e.amount() + ", and " + e.missing() + " is missing.");
        say(SurplusPaymentReceived.class, e -> "A payment of " + e.amount() + " arrived that was not owed any more.");
    }

    private static void refunds() {
        say(RefundRequested.class, e -> "A refund of " + e.amount() + " was ordered.");
        say(RefundRetried.class, e -> "The refund of " + e.amount() + " is tried again.");
        say(RefundCompleted.class, e -> "The refund of " + e.amount() + " is done.");
        say(RefundFailed.class, e -> "The refund of " + e.amount() + " failed.");
        say(MoneyReturnedOutside.class, e -> "A person gave " + e.amount() + " back outside of the system.");
        say(MoneyTakenBack.class, e -> "The payment provider took " + e.amount() + " back: " + words(e.kind()) + ".");
    }

    private static String triedAgain(AttentionRetried retried) {
        AttentionReason attention = retried.attention();
        return attention == null
                ? "What is late is tried again."
                : "A person asked to try again: " + words(attention) + ".";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <E extends ConcernsEnrollment> void say(Class<E> type, Function<E, String> sentence) {
        SENTENCES.put(type, event -> sentence.apply(type.cast(event)));
    }
}
