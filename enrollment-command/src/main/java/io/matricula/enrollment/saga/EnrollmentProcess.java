package io.matricula.enrollment.saga;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.matricula.enrollment.saga.Answer.RefundAsked;
import io.matricula.enrollment.saga.Answer.SaidNo;
import io.matricula.enrollment.saga.Step.Cancel;
import io.matricula.enrollment.saga.Step.ChangeMethod;
import io.matricula.enrollment.saga.Step.Expire;
import io.matricula.enrollment.saga.Step.ExtendHold;
import io.matricula.enrollment.saga.Step.GiveSeatBack;
import io.matricula.enrollment.saga.Step.HandToPerson;
import io.matricula.enrollment.saga.Step.JoinWaitlist;
import io.matricula.enrollment.saga.Step.LapseOffer;
import io.matricula.enrollment.saga.Step.MarkPaid;
import io.matricula.enrollment.saga.Step.OfferSeatUnlessOnHold;
import io.matricula.enrollment.saga.Step.PutBeside;
import io.matricula.enrollment.saga.Step.Register;
import io.matricula.enrollment.saga.Step.Reject;
import io.matricula.enrollment.saga.Step.StopPayment;
import io.matricula.enrollment.saga.Step.TakeFromPerson;
import io.matricula.enrollment.saga.Step.TakeUpAgain;
import io.matricula.enrollment.saga.Step.TryAgain;
import io.matricula.enrollment.saga.Step.Undo;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.ReleaseReason;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the process of an enrollment stands. {@link Transitions} says which fact takes it from which state to which. What is to be done
 * in a state is the same the first time, after silence, and when the sweeper or a person asks for it again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
sealed interface EnrollmentProcess {

    /** The steps that are due in this state. */
    default List<Step> due() {
        return List.of();
    }

    /** What wakes the process if nothing happens in this state. */
    default Optional<Alarm> alarm() {
        return Optional.empty();
    }

    /** What the enrollment waits for a person for. */
    default Optional<AttentionReason> attention() {
        return Optional.empty();
    }

    /** The charge whose money goes back if a person ends the enrollment now. */
    default Optional<String> charge() {
        return Optional.empty();
    }

    /** The same state, with something for a person to see to beside it (R27). */
    default EnrollmentProcess beside(PutBeside matter) {
        return new WithMatter(this, matter);
    }

    /** The state itself, without what was put beside it. */
    default EnrollmentProcess itself() {
        return this;
    }

    /** A refund that is none of the way back has failed (R27). */
    default EnrollmentProcess refundFailed(RefundFailed fact) {
        return beside(new PutBeside(AttentionReason.REFUND_FAILED, fact.error(), null));
    }

    /** What the provider takes back is a matter beside the enrollment (R34). */
    default EnrollmentProcess takenBack(MoneyTakenBack fact) {
        String detail = "The payment provider took " + fact.amount() + " back: " + fact.kind() + ".";
        return beside(new PutBeside(AttentionReason.MONEY_TAKEN_BACK, detail, null));
    }

    /** The student gives up the place, which was final. */
    default Refunding withdrawn(WithdrawalRequested fact) {
        return Refunding.on(new WayBack.Withdrawal(fact));
    }

    /** A person has ended the enrollment, and no payment is awaited that could bring money. */
    default Ended resolved(AttentionResolved fact) {
        return new Ended(Resolution.of(fact, charge()).toList());
    }

    /** Nothing is under way: the enrollment is new, or final, or has ended. */
    @JsonTypeName("at-rest")
    record AtRest() implements EnrollmentProcess {

        AwaitingSeat requested(EnrollmentRequested fact) {
            return new AwaitingSeat(Application.of(fact));
        }

        LateMoney paidLate(LatePaymentReceived fact) {
            return new LateMoney(fact.chargeId(), false);
        }

        Refunding calledOff(EnrollmentCancellationRequested fact) {
            return Refunding.on(new WayBack.CalledOff(fact.offeringId(), fact.reason()));
        }

        @Override
        public EnrollmentProcess beside(PutBeside matter) {
            return Ended.after(matter);
        }
    }

    /** A seat, or a place on the waitlist, is on its way to the applicant. */
    sealed interface SeatSought extends EnrollmentProcess {

        Application application();

        default EnrollmentProcess held(SeatHeld fact) {
            return application().isFree()
                    ? new Registering(application().place(), Funding.NONE)
                    : new AwaitingPayment(application(), fact.until(), false, 0);
        }

        default Ended refused(SeatRefused fact) {
            return Ended.rejected(fact.offeringId(), fact.reason());
        }

        default Ended skipped(WaitlistEntrySkipped fact) {
            return Ended.rejected(fact.offeringId(), fact.reason());
        }

        default SeatOffered offered(WaitlistSeatOffered fact) {
            return new SeatOffered(application(), fact.until());
        }
    }

    /** The offering is to say whether there is a seat. */
    @JsonTypeName("awaiting-seat")
    record AwaitingSeat(Application application) implements SeatSought {

        @Override
        public List<Step> due() {
            return List.of(application.askForSeat());
        }

        Ended onHold(SaidNo answer) {
            return Ended.rejected(application.offeringId(), answer.code());
        }

        Waitlisted joined(WaitlistJoined fact) {
            return new Waitlisted(application);
        }

        LeavingBeforeSeat cancelled(EnrollmentCancellationRequested fact) {
            return new LeavingBeforeSeat(application.offeringId(), fact.reason());
        }
    }

    /** The applicant waits for a seat (R7). To ask for it again moves a waitlist that stands still. */
    @JsonTypeName("waiting-in-line")
    record Waitlisted(Application application) implements SeatSought {

        @Override
        public List<Step> due() {
            return List.of(application.askForSeat(), new JoinWaitlist());
        }

        Ended cancelled(EnrollmentCancellationRequested fact) {
            return Ended.cancelled(application.offeringId(), fact.reason());
        }
    }

    /** The applicant left before the offering said whether there is a seat. */
    @JsonTypeName("leaving-before-seat")
    record LeavingBeforeSeat(OfferingId offeringId, CancellationReason reason) implements EnrollmentProcess {

        Ended leave(Object seatOrLine) {
            return Ended.cancelled(offeringId, reason);
        }

        Ended refused(SeatRefused fact) {
            return Ended.rejected(offeringId, fact.reason());
        }

        Ended skipped(WaitlistEntrySkipped fact) {
            return Ended.rejected(offeringId, fact.reason());
        }
    }

    /** A freed seat is the applicant's to take (R5). */
    sealed interface Called extends EnrollmentProcess {

        Application application();

        default EnrollmentProcess accepted(SeatOfferAccepted fact, Deadlines deadlines) {
            Application chosen = application().payingBy(fact.method(), fact.cardToken());
            return chosen.isFree()
                    ? new Registering(chosen.place(), Funding.NONE)
                    : new AwaitingPayment(chosen, deadlines.of(fact.method()), true, 0);
        }

        default Ended cancelled(EnrollmentCancellationRequested fact) {
            return Ended.cancelled(application().offeringId(), fact.reason());
        }
    }

    /** The offered seat may be taken until its deadline. */
    @JsonTypeName("seat-offered")
    record SeatOffered(Application application, Instant until) implements Called {

        @Override
        public List<Step> due() {
            return List.of(new OfferSeatUnlessOnHold(application.place().studentId(), until));
        }

        @Override
        public Optional<Alarm> alarm() {
            return Optional.of(new Alarm.OfferEnds(until));
        }

        Ended onHold(SaidNo answer) {
            return Ended.after(
                    new GiveSeatBack(application.offeringId(), ReleaseReason.STUDENT_ON_HOLD),
                    new Reject(answer.code()));
        }

        Called rung(WaitlistOfferDeadlineReached fact) {
            return unless(fact.until().equals(until));
        }

        Called retried(AttentionRetried fact, Deadlines deadlines) {
            return unless(fact.attention() == null && deadlines.isOver(until));
        }

        private Called unless(boolean over) {
            return over ? new OfferOverdue(application) : this;
        }
    }

    /** The enrollment decides between the applicant who takes the seat and the end of the offer. */
    @JsonTypeName("offer-overdue")
    record OfferOverdue(Application application) implements Called {

        @Override
        public List<Step> due() {
            return List.of(new LapseOffer());
        }

        Ended lapsed(Answer.OfferLapsed answer) {
            return Ended.after(new GiveSeatBack(application.offeringId(), ReleaseReason.OFFER_LAPSED));
        }
    }

    /** The payment is to say whether money comes. */
    sealed interface PaymentUnderWay extends EnrollmentProcess {

        default LateMoney paidLate(LatePaymentReceived fact) {
            return new LateMoney(fact.chargeId(), false);
        }

        /** The rest is awaited; until it comes, a person sees what is missing (R24). */
        default EnrollmentProcess paidInPart(PartialPaymentReceived fact) {
            String missing = "Of the payment " + fact.missing() + " is missing.";
            return beside(new PutBeside(AttentionReason.PAYMENT_SHORT, missing, fact.missing()));
        }

        default EndedByPerson endedByPerson(AttentionResolved fact) {
            return new EndedByPerson(fact);
        }
    }

    /** The seat is held, and the applicant is to pay. */
    sealed interface PaymentAwaited extends PaymentUnderWay {

        Application application();

        default Registering paid(PaymentConfirmed fact) {
            return new Registering(application().place(), Funding.by(fact.chargeId()));
        }

        default AwaitingPayment chosen(PaymentMethodChosen fact, Deadlines deadlines) {
            Application chosen = application().payingBy(fact.method(), fact.cardToken());
            return new AwaitingPayment(chosen, deadlines.of(fact), true, fact.choice());
        }

        default Ended declined(PaymentDeclined fact) {
            return Ended.after(
                    new GiveSeatBack(application().offeringId(), ReleaseReason.PAYMENT_DECLINED),
                    new Cancel(reasonOf(fact.reason())));
        }

        private static CancellationReason reasonOf(DeclineReason reason) {
            return switch (reason) {
                case DECLINED, INSUFFICIENT_FUNDS -> CancellationReason.PAYMENT_DECLINED;
                case FRAUD_SUSPECTED -> CancellationReason.FRAUD_SUSPECTED;
            };
        }

        default Ended expired(PaymentExpired fact) {
            return Ended.after(
                    new GiveSeatBack(application().offeringId(), ReleaseReason.PAYMENT_EXPIRED), new Expire());
        }

        default PaymentUncertain leftUncertain(PaymentLeftUncertain fact) {
            return new PaymentUncertain(application().offeringId(), false);
        }

        default StoppingPayment cancelled(EnrollmentCancellationRequested fact) {
            return new StoppingPayment(application().offeringId(), fact.reason());
        }
    }

    /**
     * The applicant may pay until the deadline.
     *
     * @param extended whether the seat is held until another deadline than at first
     * @param choice which choice of another way to pay this is; 0 if it is none
     */
    @JsonTypeName("awaiting-payment")
    record AwaitingPayment(Application application, Instant dueAt, boolean extended, int choice)
            implements PaymentAwaited {

        @Override
        public List<Step> due() {
            Step ask = choice == 0 ? application.bill(dueAt) : change();
            return extended ? List.of(new ExtendHold(application.offeringId(), dueAt), ask) : List.of(ask);
        }

        private ChangeMethod change() {
            return new ChangeMethod(application.method(), application.cardToken(), dueAt, choice);
        }

        @Override
        public Optional<Alarm> alarm() {
            return Optional.of(new Alarm.PaymentIsDue(dueAt));
        }

        PaymentAwaited rung(PaymentDeadlineReached fact) {
            return unless(fact.dueAt().equals(dueAt));
        }

        PaymentAwaited retried(AttentionRetried fact, Deadlines deadlines) {
            return unless(fact.attention() == null && deadlines.isOver(dueAt));
        }

        private PaymentAwaited unless(boolean over) {
            return over ? new PaymentOverdue(application) : this;
        }
    }

    /** The payment decides between the money and the deadline. */
    @JsonTypeName("payment-overdue")
    record PaymentOverdue(Application application) implements PaymentAwaited {

        @Override
        public List<Step> due() {
            return List.of(new StopPayment(ExpiryReason.DEADLINE));
        }
    }

    /** The enrollment was cancelled; the payment decides whether the money comes after all. */
    @JsonTypeName("stopping-payment")
    record StoppingPayment(OfferingId offeringId, CancellationReason reason) implements PaymentUnderWay {

        @Override
        public List<Step> due() {
            return List.of(new StopPayment(ExpiryReason.ENROLLMENT_CANCELLED));
        }

        Refunding paid(PaymentConfirmed fact) {
            return Refunding.on(new WayBack.Cancelled(
                    offeringId, reason, fact.chargeId(), "The enrollment was cancelled before the money came."));
        }

        Ended declined(PaymentDeclined fact) {
            return Ended.after(new GiveSeatBack(offeringId, ReleaseReason.PAYMENT_DECLINED), new Cancel(reason));
        }

        Ended expired(PaymentExpired fact) {
            return Ended.cancelled(offeringId, reason);
        }

        PaymentUncertain leftUncertain(PaymentLeftUncertain fact) {
            return new PaymentUncertain(offeringId, false);
        }
    }

    /** A person has ended the enrollment; the payment decides whether the money comes after all. */
    @JsonTypeName("ended-by-person")
    record EndedByPerson(AttentionResolved resolution) implements PaymentUnderWay {

        @Override
        public List<Step> due() {
            Step stop = new StopPayment(ExpiryReason.ENROLLMENT_CANCELLED);
            return Stream.concat(Resolution.of(resolution), Stream.of(stop)).toList();
        }

        Refunding paid(PaymentConfirmed fact) {
            return Refunding.on(new WayBack.EndedByPerson(fact.chargeId()));
        }

        Ended unpaid(Object declinedExpiredOrUncertain) {
            return Ended.after();
        }
    }

    /** Seat and money are there, or no money is needed. */
    sealed interface Placed extends EnrollmentProcess {

        Place place();

        Funding funding();

        @Override
        default Optional<String> charge() {
            return funding().charge();
        }

        default Ended confirmed(EnrollmentConfirmed fact) {
            return Ended.after();
        }

        default EnrollmentProcess cancelled(EnrollmentCancellationRequested fact) {
            OfferingId offering = place().offeringId();
            return charge().<EnrollmentProcess>map(paid -> Refunding.cancelled(offering, fact.reason(), paid))
                    .orElseGet(() -> Ended.cancelled(offering, fact.reason()));
        }
    }

    /** The applicant becomes a student, or is found to be one. */
    @JsonTypeName("registering")
    record Registering(Place place, Funding funding) implements Placed {

        @Override
        public List<Step> due() {
            return funding.isNew() ? List.of(new MarkPaid(), register()) : List.of(register());
        }

        private Register register() {
            return new Register(place.studentId(), place.applicant());
        }

        Confirming registered(Object registeredOrRecognized) {
            return new Confirming(place, funding);
        }

        Undoing refused(SaidNo answer) {
            return new Undoing(place, funding, "The student could not be registered.");
        }
    }

    /** The place becomes final. */
    @JsonTypeName("confirming")
    record Confirming(Place place, Funding funding) implements Placed {

        @Override
        public List<Step> due() {
            return place.makeFinal();
        }

        Undoing refused(SaidNo answer) {
            return new Undoing(place, funding, "The place could not be confirmed: " + answer.code() + ".");
        }
    }

    /** A rule said no to the student or to the place, so everything is undone (R26). */
    @JsonTypeName("undoing")
    record Undoing(Place place, Funding funding, String why) implements Placed {

        @Override
        public List<Step> due() {
            return List.of(new Undo(why));
        }
    }

    /**
     * Money came late (R12), and the enrollment decides whether it is taken up again.
     *
     * @param uncertain whether a person was to find out whether it had come
     */
    @JsonTypeName("late-money")
    record LateMoney(String chargeId, boolean uncertain) implements EnrollmentProcess {

        @Override
        public List<Step> due() {
            return List.of(new TakeUpAgain());
        }

        TakingUpAgain takenUp(Answer.TakenUpAgain answer) {
            return new TakingUpAgain(chargeId);
        }

        Refunding left(Answer.LeftAsItEnded answer) {
            return Refunding.on(new WayBack.UnusedMoney(chargeId, uncertain));
        }
    }

    /** The enrollment is taken up again; the fact that says so names the place. */
    @JsonTypeName("taking-up-again")
    record TakingUpAgain(String chargeId) implements EnrollmentProcess {

        AwaitingSeatAgain reinstated(EnrollmentReinstated fact) {
            return new AwaitingSeatAgain(Place.of(fact), chargeId);
        }
    }

    /** The offering is to say whether there is a seat for the late money. */
    @JsonTypeName("awaiting-seat-again")
    record AwaitingSeatAgain(Place place, String chargeId) implements EnrollmentProcess {

        @Override
        public List<Step> due() {
            return List.of(place.ask(PaymentMethod.CARD, false));
        }

        @Override
        public Optional<String> charge() {
            return Optional.of(chargeId);
        }

        Registering held(SeatHeld fact) {
            return new Registering(place, Funding.late(chargeId));
        }

        Refunding refused(SeatRefused fact) {
            return Refunding.on(new WayBack.NoSeat(place.offeringId(), fact.reason(), chargeId));
        }

        Refunding cancelled(EnrollmentCancellationRequested fact) {
            return Refunding.cancelled(place.offeringId(), fact.reason(), chargeId);
        }
    }

    /** Money is on its way back. */
    @JsonTypeName("refunding")
    record Refunding(WayBack way, Refunds refunds) implements EnrollmentProcess {

        static Refunding on(WayBack way) {
            return new Refunding(way, Refunds.NONE);
        }

        static Refunding cancelled(OfferingId offering, CancellationReason reason, String chargeId) {
            return on(
                    new WayBack.Cancelled(offering, reason, chargeId, "The enrollment was cancelled: " + reason + "."));
        }

        @Override
        public List<Step> due() {
            return way.due();
        }

        @Override
        public Optional<String> charge() {
            return way.charge();
        }

        Refunding asked(RefundAsked answer) {
            return with(refunds.ask(answer.refundId()));
        }

        Refunding heardOf(RefundRequested fact) {
            return with(refunds.hearOf(fact.refundId()));
        }

        EnrollmentProcess completed(RefundCompleted fact) {
            Refunds now = refunds.complete(fact.refundId());
            return fact.settled() || now.areDone() ? refunded(fact) : with(now);
        }

        /** A cancellation may be heard after the enrollment has ended; money that comes then is late like any other. */
        EnrollmentProcess paidLate(LatePaymentReceived fact) {
            return way instanceof WayBack.CalledOff ? new LateMoney(fact.chargeId(), false) : this;
        }

        Ended refunded(Object completedOrNothingToRefund) {
            return new Ended(way.end());
        }

        /** Money that is given back beside an enrollment that has ended is nothing more than that. */
        @Override
        public EnrollmentProcess beside(PutBeside matter) {
            return way.undoes() ? new WithMatter(this, matter) : Ended.after(matter);
        }

        @Override
        public EnrollmentProcess refundFailed(RefundFailed fact) {
            return way.undoes() && refunds.has(fact.refundId())
                    ? new RefundStuck(way, refunds, fact.error(), false)
                    : EnrollmentProcess.super.refundFailed(fact);
        }

        /** A resolution that comes now was decided before the money came, if it undoes nothing. */
        EnrollmentProcess endedByPerson(AttentionResolved fact) {
            return way.undoes() ? resolved(fact) : this;
        }

        private Refunding with(Refunds now) {
            return new Refunding(way, now);
        }
    }

    /** Only a person can bring it to its end, unless what was missing comes by itself. */
    sealed interface Parked extends EnrollmentProcess {

        AttentionReason reason();

        Parked again();

        @Override
        default Optional<AttentionReason> attention() {
            return Optional.of(reason());
        }

        default Parked retried(AttentionRetried fact) {
            return fact.attention() == reason() ? again() : this;
        }

        default Ended settled() {
            return Ended.after(new TakeFromPerson());
        }
    }

    /** The gateway never said whether the applicant was charged. */
    @JsonTypeName("payment-uncertain")
    record PaymentUncertain(OfferingId offeringId, boolean triedAgain) implements Parked {

        private static final String WHY = "The gateway never said whether the applicant was charged.";

        @Override
        public AttentionReason reason() {
            return AttentionReason.PAYMENT_UNCERTAIN;
        }

        @Override
        public List<Step> due() {
            return triedAgain
                    ? List.of(new TryAgain(reason()))
                    : List.of(
                            new GiveSeatBack(offeringId, ReleaseReason.ATTENTION_NEEDED),
                            new HandToPerson(reason(), WHY));
        }

        @Override
        public PaymentUncertain again() {
            return new PaymentUncertain(offeringId, true);
        }

        Ended known(Object declinedOrExpired) {
            return settled();
        }

        LateMoney paid(LatePaymentReceived fact) {
            return new LateMoney(fact.chargeId(), true);
        }
    }

    /** A refund of the way back has failed. */
    @JsonTypeName("refund-stuck")
    record RefundStuck(WayBack way, Refunds refunds, String error, boolean triedAgain) implements Parked {

        @Override
        public AttentionReason reason() {
            return AttentionReason.REFUND_FAILED;
        }

        @Override
        public List<Step> due() {
            return triedAgain
                    ? List.of(new TryAgain(reason()))
                    : Stream.concat(way.leaveSeat(), Stream.of(new HandToPerson(reason(), error)))
                            .toList();
        }

        @Override
        public RefundStuck again() {
            return new RefundStuck(way, refunds, error, true);
        }

        RefundStuck heardOf(RefundRequested fact) {
            return with(refunds.hearOf(fact.refundId()));
        }

        EnrollmentProcess completed(RefundCompleted fact) {
            Refunds now = refunds.complete(fact.refundId());
            return fact.settled() || now.areDone() ? settled() : with(now);
        }

        @Override
        public EnrollmentProcess refundFailed(RefundFailed fact) {
            return refunds.has(fact.refundId())
                    ? new RefundStuck(way, refunds, fact.error(), false)
                    : Parked.super.refundFailed(fact);
        }

        private RefundStuck with(Refunds now) {
            return new RefundStuck(way, now, error, triedAgain);
        }
    }

    /** It goes on as before, once a person has been told of something beside it (R27). */
    @JsonTypeName("with-matter")
    record WithMatter(EnrollmentProcess process, PutBeside matter) implements EnrollmentProcess {

        @Override
        public List<Step> due() {
            return List.of(matter);
        }

        @Override
        public Optional<Alarm> alarm() {
            return process.alarm();
        }

        @Override
        public EnrollmentProcess itself() {
            return process;
        }
    }

    /** After the last steps nothing comes. */
    @JsonTypeName("ended")
    record Ended(List<Step> due) implements EnrollmentProcess {

        static Ended after(Step... last) {
            return new Ended(List.of(last));
        }

        static Ended cancelled(OfferingId offering, CancellationReason reason) {
            return after(new GiveSeatBack(offering, ReleaseReason.ENROLLMENT_CANCELLED), new Cancel(reason));
        }

        /** A saga that asked again after a crash may have got the seat that was refused before. */
        static Ended rejected(OfferingId offering, RefusalCode reason) {
            return after(new GiveSeatBack(offering, ReleaseReason.ALREADY_REFUSED), new Reject(reason));
        }

        @Override
        public EnrollmentProcess beside(PutBeside matter) {
            return this;
        }
    }
}
