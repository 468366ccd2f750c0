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
import static io.matricula.enrollment.Facts.SCHEDULE;
import static io.matricula.enrollment.Facts.anaAsks;
import static io.matricula.enrollment.Facts.asks;

import io.matricula.enrollment.enrollment.EnrollmentParts;
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
import io.matricula.enrollment.saga.EnrollmentProcess.Confirming;
import io.matricula.enrollment.saga.EnrollmentProcess.Ended;
import io.matricula.enrollment.saga.EnrollmentProcess.EndedByPerson;
import io.matricula.enrollment.saga.EnrollmentProcess.LateMoney;
import io.matricula.enrollment.saga.EnrollmentProcess.LeavingBeforeSeat;
import io.matricula.enrollment.saga.EnrollmentProcess.OfferOverdue;
import io.matricula.enrollment.saga.EnrollmentProcess.PaymentOverdue;
import io.matricula.enrollment.saga.EnrollmentProcess.PaymentUncertain;
import io.matricula.enrollment.saga.EnrollmentProcess.RefundStuck;
import io.matricula.enrollment.saga.EnrollmentProcess.Refunding;
import io.matricula.enrollment.saga.EnrollmentProcess.Registering;
import io.matricula.enrollment.saga.EnrollmentProcess.SeatOffered;
import io.matricula.enrollment.saga.EnrollmentProcess.StoppingPayment;
import io.matricula.enrollment.saga.EnrollmentProcess.TakingUpAgain;
import io.matricula.enrollment.saga.EnrollmentProcess.Undoing;
import io.matricula.enrollment.saga.EnrollmentProcess.Waitlisted;
import io.matricula.enrollment.saga.Step.PutBeside;
import io.matricula.shared.Actor;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.event.AttentionResolved;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.EnrollmentCancellationRequested;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.academic.event.EnrollmentReinstated;
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
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.TakeBackKind;
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
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Each state of the process once, and each fact that may come, all about Ana's enrollment. */
final class ProcessExamples {

    static final Instant DUE = NOW.plusSeconds(900);
    static final String CHARGE = "charge-1";
    static final Actor CLERK = new Actor("clerk");
    static final Place PLACE = Place.of(anaAsks());
    static final Application APPLICATION = Application.of(anaAsks());
    static final Application FREE_PLACE = Application.of(asks(FREE, PaymentMethod.CARD));
    static final RefundId REFUND = refund("of the way back");
    static final RefundId PART = refund("a part of it");
    static final Refunds ASKED = Refunds.NONE.ask(REFUND).ask(PART);
    static final PutBeside MATTER = new PutBeside(AttentionReason.PAYMENT_SHORT, "1.00 BRL is missing.", PRICE);
    static final WithdrawalRequested WITHDRAWAL = new WithdrawalRequested(
            ENROLLMENT, OFFERING, ANA, LocalDate.of(2027, 2, 16), "moved away", Actor.APPLICANT, SCHEDULE);
    static final AttentionResolved RESOLVED = new AttentionResolved(
            ENROLLMENT,
            OFFERING,
            ANA,
            AttentionOutcome.CLOSED,
            "settled by phone",
            CLERK,
            EnrollmentStatus.EXPIRED,
            "PAYMENT_EXPIRED");

    static final SeatHeld SEAT_HELD = new SeatHeld(OFFERING, ENROLLMENT, ANA, DUE);
    static final WayBack CANCELLED = new WayBack.Cancelled(OFFERING, CancellationReason.BY_APPLICANT, CHARGE, "why");

    static final List<WayBack> WAYS_BACK = List.of(
            CANCELLED,
            new WayBack.CalledOff(OFFERING, CancellationReason.OFFERING_CANCELLED),
            new WayBack.Withdrawal(WITHDRAWAL),
            new WayBack.NoSeat(OFFERING, RefusalCode.OFFERING_FULL, CHARGE),
            new WayBack.UnusedMoney(CHARGE, true),
            new WayBack.EndedByPerson(CHARGE));

    static final List<EnrollmentProcess> STATES = List.of(
            new AtRest(),
            new AwaitingSeat(APPLICATION),
            new Waitlisted(APPLICATION),
            new LeavingBeforeSeat(OFFERING, CancellationReason.BY_APPLICANT),
            new SeatOffered(APPLICATION, DUE),
            new OfferOverdue(APPLICATION),
            new AwaitingPayment(APPLICATION, DUE, false, 0),
            new PaymentOverdue(APPLICATION),
            new StoppingPayment(OFFERING, CancellationReason.BY_APPLICANT),
            new EndedByPerson(RESOLVED),
            new Registering(PLACE, Funding.by(CHARGE)),
            new Confirming(PLACE, Funding.by(CHARGE)),
            new Undoing(PLACE, Funding.by(CHARGE), "The student could not be registered."),
            new LateMoney(CHARGE, false),
            new TakingUpAgain(CHARGE),
            new AwaitingSeatAgain(PLACE, CHARGE),
            new Refunding(CANCELLED, ASKED),
            new PaymentUncertain(OFFERING, false),
            new RefundStuck(CANCELLED, ASKED, "no answer", false),
            new Ended(List.of()));

    /** The same kinds of states for a place that costs nothing, for late money, and on every way back. */
    static final List<EnrollmentProcess> OTHER_STATES = List.of(
            new AwaitingSeat(FREE_PLACE),
            new Waitlisted(FREE_PLACE),
            new SeatOffered(FREE_PLACE, DUE),
            new OfferOverdue(FREE_PLACE),
            new AwaitingPayment(APPLICATION, DUE, true, 0),
            new AwaitingPayment(APPLICATION, DUE, true, 1),
            new Registering(FREE_PLACE.place(), Funding.NONE),
            new Confirming(FREE_PLACE.place(), Funding.NONE),
            new Undoing(FREE_PLACE.place(), Funding.NONE, "The student could not be registered."),
            new Registering(PLACE, Funding.late(CHARGE)),
            new LateMoney(CHARGE, true),
            new PaymentUncertain(OFFERING, true));

    static Stream<EnrollmentProcess> states() {
        return Stream.of(
                        STATES.stream(),
                        OTHER_STATES.stream(),
                        WAYS_BACK.stream().map(way -> new Refunding(way, ASKED)),
                        WAYS_BACK.stream()
                                .filter(WayBack::undoes)
                                .map(way -> new RefundStuck(way, ASKED, "no answer", true)))
                .flatMap(Function.identity());
    }

    /** Something that the process hears at a time. */
    record Heard(String name, Object fact, Deadlines at) {

        static Heard of(Object fact) {
            return new Heard(fact.getClass().getSimpleName(), fact, inTime());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Object> FACTS = List.of(
            anaAsks(),
            SEAT_HELD,
            new SeatRefused(OFFERING, ENROLLMENT, ANA, RefusalCode.OFFERING_FULL),
            new WaitlistJoined(OFFERING, ENROLLMENT, ANA, NOW),
            new WaitlistSeatOffered(OFFERING, ENROLLMENT, ANA, DUE),
            new WaitlistEntrySkipped(OFFERING, ENROLLMENT, ANA, RefusalCode.OFFERING_NOT_OPEN),
            new SeatOfferAccepted(ENROLLMENT, OFFERING, ANA, PaymentMethod.PIX, null),
            new WaitlistOfferDeadlineReached(ENROLLMENT, DUE),
            new PaymentMethodChosen(ENROLLMENT, PaymentMethod.PIX, null, 1, DUE.plusSeconds(900)),
            new PaymentDeadlineReached(ENROLLMENT, PAYMENT, DUE),
            new PartialPaymentReceived(PAYMENT, ENROLLMENT, 1, CHARGE, PRICE, PRICE, null),
            new PaymentConfirmed(PAYMENT, ENROLLMENT, 1, CHARGE, PRICE, null),
            new PaymentDeclined(PAYMENT, ENROLLMENT, 1, DeclineReason.DECLINED, null),
            new PaymentExpired(PAYMENT, ENROLLMENT, ExpiryReason.DEADLINE),
            new PaymentLeftUncertain(PAYMENT, ENROLLMENT, 1),
            new LatePaymentReceived(PAYMENT, ENROLLMENT, 1, CHARGE, PRICE, null),
            new StudentRegistered(ANA, ENROLLMENT, APPLICANT),
            new StudentRecognized(ANA, ENROLLMENT),
            new EnrollmentConfirmed(ENROLLMENT, OFFERING, ANA),
            new EnrollmentReinstated(ENROLLMENT, OFFERING, ANA, PAYMENT, APPLICANT, LEAD, PRICE, NOW),
            new EnrollmentCancellationRequested(
                    ENROLLMENT, CancellationReason.OFFERING_CANCELLED, "too few", Actor.SYSTEM, OFFERING),
            WITHDRAWAL,
            new RefundRequested(PAYMENT, ENROLLMENT, refund("another part"), CHARGE, PRICE, "why", Actor.SYSTEM),
            new RefundCompleted(PAYMENT, ENROLLMENT, REFUND, PRICE, true),
            new RefundFailed(PAYMENT, ENROLLMENT, REFUND, PRICE, "no"),
            new MoneyTakenBack(PAYMENT, ENROLLMENT, CHARGE, PRICE, TakeBackKind.CHARGED_BACK, "n-1"),
            RESOLVED);

    static final AttentionRetried RETRIED = new AttentionRetried(ENROLLMENT, null, "late", Actor.SYSTEM);

    static final List<Heard> RETRIES = List.of(
            new Heard("AttentionRetried in time", RETRIED, inTime()),
            new Heard("AttentionRetried too late", RETRIED, tooLate()),
            new Heard("AttentionRetried for the payment", retriedFor(AttentionReason.PAYMENT_UNCERTAIN), tooLate()),
            new Heard("AttentionRetried for the refund", retriedFor(AttentionReason.REFUND_FAILED), tooLate()));

    static final List<Answer> ANSWERS = List.of(
            new OfferLapsed(),
            new TakenUpAgain(),
            new LeftAsItEnded(),
            new RefundAsked(refund("asked for once more")),
            new NothingToRefund(),
            new SaidNo(RefusalCode.CONCURRENT_CHANGE));

    private ProcessExamples() {}

    static Stream<Heard> heard() {
        return Stream.of(
                        FACTS.stream().map(Heard::of),
                        RETRIES.stream(),
                        ANSWERS.stream().map(Heard::of))
                .flatMap(Function.identity());
    }

    static AttentionRetried retriedFor(AttentionReason reason) {
        return new AttentionRetried(ENROLLMENT, reason, "ask again", CLERK);
    }

    static RefundId refund(String name) {
        return new RefundId(NameBasedId.of("test-refund", name));
    }

    /** Every deadline of the examples is still to come. */
    static Deadlines inTime() {
        return new Deadlines(NOW, EnrollmentParts.HOLDS);
    }

    /** Every deadline of the examples is over. */
    static Deadlines tooLate() {
        return new Deadlines(DUE.plusSeconds(1), EnrollmentParts.HOLDS);
    }
}
