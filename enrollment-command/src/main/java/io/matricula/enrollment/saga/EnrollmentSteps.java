package io.matricula.enrollment.saga;

import io.matricula.enrollment.enrollment.BillEnrollment;
import io.matricula.enrollment.enrollment.CancelEnrollment;
import io.matricula.enrollment.enrollment.ConfirmEnrollment;
import io.matricula.enrollment.enrollment.ExpireEnrollment;
import io.matricula.enrollment.enrollment.HoldDurations;
import io.matricula.enrollment.enrollment.LapseSeatOffer;
import io.matricula.enrollment.enrollment.MarkEnrollmentPaid;
import io.matricula.enrollment.enrollment.ParkEnrollment;
import io.matricula.enrollment.enrollment.RaiseMatter;
import io.matricula.enrollment.enrollment.ReceiveSeatOffer;
import io.matricula.enrollment.enrollment.ReinstateEnrollment;
import io.matricula.enrollment.enrollment.RejectEnrollment;
import io.matricula.enrollment.enrollment.RequestCancellation;
import io.matricula.enrollment.enrollment.SettleAttention;
import io.matricula.enrollment.enrollment.SettleMatter;
import io.matricula.enrollment.enrollment.WaitlistEnrollment;
import io.matricula.enrollment.enrollment.WithdrawEnrollment;
import io.matricula.enrollment.offering.ConfirmSeat;
import io.matricula.enrollment.offering.ExtendSeatHold;
import io.matricula.enrollment.offering.HoldSeat;
import io.matricula.enrollment.offering.QuoteRefundShare;
import io.matricula.enrollment.offering.ReleaseSeat;
import io.matricula.enrollment.saga.Answer.LeftAsItEnded;
import io.matricula.enrollment.saga.Answer.NothingToRefund;
import io.matricula.enrollment.saga.Answer.OfferLapsed;
import io.matricula.enrollment.saga.Answer.RefundAsked;
import io.matricula.enrollment.saga.Answer.SaidNo;
import io.matricula.enrollment.saga.Answer.TakenUpAgain;
import io.matricula.enrollment.saga.Step.AskForSeat;
import io.matricula.enrollment.saga.Step.AskForSeatUnlessOnHold;
import io.matricula.enrollment.saga.Step.Bill;
import io.matricula.enrollment.saga.Step.Cancel;
import io.matricula.enrollment.saga.Step.ChangeMethod;
import io.matricula.enrollment.saga.Step.EnterReturnOutside;
import io.matricula.enrollment.saga.Step.Expire;
import io.matricula.enrollment.saga.Step.ExtendHold;
import io.matricula.enrollment.saga.Step.GiveBackAll;
import io.matricula.enrollment.saga.Step.GiveBackShare;
import io.matricula.enrollment.saga.Step.GiveSeatBack;
import io.matricula.enrollment.saga.Step.HandToPerson;
import io.matricula.enrollment.saga.Step.JoinWaitlist;
import io.matricula.enrollment.saga.Step.LapseOffer;
import io.matricula.enrollment.saga.Step.MakeFinal;
import io.matricula.enrollment.saga.Step.MarkPaid;
import io.matricula.enrollment.saga.Step.OfferSeatUnlessOnHold;
import io.matricula.enrollment.saga.Step.PutBeside;
import io.matricula.enrollment.saga.Step.Register;
import io.matricula.enrollment.saga.Step.Reject;
import io.matricula.enrollment.saga.Step.StopPayment;
import io.matricula.enrollment.saga.Step.TakeFromBeside;
import io.matricula.enrollment.saga.Step.TakeFromPerson;
import io.matricula.enrollment.saga.Step.TakeUpAgain;
import io.matricula.enrollment.saga.Step.TellLead;
import io.matricula.enrollment.saga.Step.TryAgain;
import io.matricula.enrollment.saga.Step.Undo;
import io.matricula.enrollment.saga.Step.Withdraw;
import io.matricula.enrollment.student.KnownPeople;
import io.matricula.enrollment.student.RegisterStudent;
import io.matricula.platform.messaging.command.CommandTimedOut;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.Actor;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.event.PaymentDeadlineReached;
import io.matricula.shared.academic.event.WaitlistOfferDeadlineReached;
import io.matricula.shared.academic.event.WithdrawalRequested;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.command.ChangePaymentMethod;
import io.matricula.shared.financial.command.ExpirePayment;
import io.matricula.shared.financial.command.RecordReturnOutside;
import io.matricula.shared.financial.command.RefundShare;
import io.matricula.shared.financial.command.RequestPayment;
import io.matricula.shared.financial.command.RequestReconciliation;
import io.matricula.shared.financial.command.RequestRefund;
import io.matricula.shared.financial.command.RetryRefund;
import io.matricula.shared.marketing.command.ConvertLead;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the steps of the process. Each may be taken again; each waits until its facts are stored. A step that was not
 * answered throws {@link CommandTimedOut}: the saga's fact is then handled again. A refusal is an answer of its own.
 */
public class EnrollmentSteps {

    private static final Logger LOG = LoggerFactory.getLogger(EnrollmentSteps.class);

    private static final Optional<Answer> ON_HOLD = Optional.of(new SaidNo(RefusalCode.STUDENT_ON_HOLD));

    private final Map<Class<?>, Way<Step>> ways = new HashMap<>();
    private final Commands commands;
    private final KnownPeople people;
    private final Timers timers;
    private final HoldDurations holds;
    private final Clock clock;

    EnrollmentSteps(Commands commands, KnownPeople people, Timers timers, HoldDurations holds, Clock clock) {
        this.commands = commands;
        this.people = people;
        this.timers = timers;
        this.holds = holds;
        this.clock = clock;
        seat();
        payment();
        place();
        end();
        moneyBack();
        attention();
    }

    /** How a kind of step is taken. */
    private interface Way<S> {

        Optional<Answer> take(EnrollmentId enrollment, S step);
    }

    /** Takes a step of an enrollment; the answer, if the process depends on it. */
    Optional<Answer> take(EnrollmentId enrollment, Step step) {
        return Objects.requireNonNull(ways.get(step.getClass())).take(enrollment, step);
    }

    /** The kinds of steps that it knows how to take. */
    Set<Class<?>> kinds() {
        return Set.copyOf(ways.keySet());
    }

    private <S extends Step> void on(Class<S> kind, Way<S> way) {
        ways.put(kind, (enrollment, step) -> way.take(enrollment, kind.cast(step)));
    }

    private <S extends Step> void sends(Class<S> kind, BiFunction<EnrollmentId, S, Object> command) {
        on(kind, (enrollment, step) -> {
            commands.send(command.apply(enrollment, step));
            return Optional.empty();
        });
    }

    /** The one payment of an enrollment. */
    static PaymentId paymentOf(EnrollmentId enrollment) {
        return new PaymentId(NameBasedId.of("payment", enrollment.toString()));
    }

    Deadlines deadlines() {
        return new Deadlines(clock.instant(), holds);
    }

    /** Sets the alarm; the answer takes it back. */
    String wake(EnrollmentId enrollment, Alarm alarm) {
        return timers.schedule(
                alarm.at(),
                alarm instanceof Alarm.OfferEnds
                        ? new WaitlistOfferDeadlineReached(enrollment, alarm.at())
                        : new PaymentDeadlineReached(enrollment, paymentOf(enrollment), alarm.at()));
    }

    void dontWake(String timer) {
        timers.cancel(timer);
    }

    private void seat() {
        sends(AskForSeat.class, this::holdSeat);
        on(AskForSeatUnlessOnHold.class, this::holdSeatUnlessOnHold);
        sends(JoinWaitlist.class, (enrollment, step) -> new WaitlistEnrollment(enrollment));
        on(OfferSeatUnlessOnHold.class, this::offerSeatUnlessOnHold);
        on(LapseOffer.class, this::lapseOffer);
        sends(ExtendHold.class, (enrollment, step) -> new ExtendSeatHold(step.offeringId(), enrollment, step.until()));
        sends(GiveSeatBack.class, (enrollment, step) -> new ReleaseSeat(step.offeringId(), enrollment, step.reason()));
    }

    private HoldSeat holdSeat(EnrollmentId enrollment, AskForSeat step) {
        return new HoldSeat(
                step.offeringId(),
                enrollment,
                step.studentId(),
                step.requestedAt(),
                deadlines().of(step.method()),
                step.joinWaitlist());
    }

    private Optional<Answer> holdSeatUnlessOnHold(EnrollmentId enrollment, AskForSeatUnlessOnHold step) {
        if (people.isOnHold(step.seat().studentId())) {
            return ON_HOLD;
        }
        commands.send(holdSeat(enrollment, step.seat()));
        return Optional.empty();
    }

    /** The enrollment decides between the hold and what the applicant has heard of the offer before. */
    private Optional<Answer> offerSeatUnlessOnHold(EnrollmentId enrollment, OfferSeatUnlessOnHold step) {
        var offer = new ReceiveSeatOffer(enrollment, step.until(), people.isOnHold(step.studentId()));
        return commands.ask(offer, Boolean.class) ? Optional.empty() : ON_HOLD;
    }

    private Optional<Answer> lapseOffer(EnrollmentId enrollment, LapseOffer step) {
        return commands.ask(new LapseSeatOffer(enrollment), Boolean.class)
                ? Optional.of(new OfferLapsed())
                : Optional.empty();
    }

    private void payment() {
        on(Bill.class, this::bill);
        sends(
                ChangeMethod.class,
                (enrollment, step) -> new ChangePaymentMethod(
                        paymentOf(enrollment), step.method(), step.cardToken(), step.dueAt(), step.choice()));
        sends(StopPayment.class, (enrollment, step) -> new ExpirePayment(paymentOf(enrollment), step.reason()));
        sends(MarkPaid.class, (enrollment, step) -> new MarkEnrollmentPaid(enrollment, paymentOf(enrollment)));
    }

    private Optional<Answer> bill(EnrollmentId enrollment, Bill step) {
        PaymentId payment = paymentOf(enrollment);
        commands.send(new BillEnrollment(enrollment, payment, step.dueAt()));
        commands.send(
                new RequestPayment(payment, enrollment, step.price(), step.method(), step.cardToken(), step.dueAt()));
        return Optional.empty();
    }

    private void place() {
        on(Register.class, this::register);
        on(TellLead.class, this::convertLead);
        on(MakeFinal.class, this::confirm);
        on(Undo.class, this::undo);
    }

    private Optional<Answer> register(EnrollmentId enrollment, Register step) {
        try {
            commands.send(new RegisterStudent(step.studentId(), enrollment, step.applicant()));
            return Optional.empty();
        } catch (Refused refused) {
            LOG.warn("The student of enrollment {} could not be registered: {}", enrollment, refused.code());
            return Optional.of(new SaidNo(refused.code()));
        }
    }

    private Optional<Answer> convertLead(EnrollmentId enrollment, TellLead step) {
        try {
            commands.send(new ConvertLead(step.leadId(), enrollment, people.addressOf(step.applicant())));
        } catch (Refused refused) {
            LOG.warn("Lead {} of enrollment {} could not be converted: {}", step.leadId(), enrollment, refused.code());
        }
        return Optional.empty();
    }

    private Optional<Answer> confirm(EnrollmentId enrollment, MakeFinal step) {
        try {
            commands.send(new ConfirmSeat(step.offeringId(), enrollment));
            people.remember(step.studentId(), step.applicant(), enrollment);
            commands.send(new ConfirmEnrollment(enrollment));
            return Optional.empty();
        } catch (Refused refused) {
            LOG.warn("Enrollment {} could not be confirmed: {}", enrollment, refused.code());
            return Optional.of(new SaidNo(refused.code()));
        }
    }

    private Optional<Answer> undo(EnrollmentId enrollment, Undo step) {
        try {
            commands.send(new RequestCancellation(
                    enrollment, CancellationReason.STUDENT_NOT_REGISTERED, step.why(), Actor.SYSTEM));
        } catch (Refused ended) {
            LOG.info("Enrollment {} had ended before it was undone: {}", enrollment, ended.code());
        }
        return Optional.empty();
    }

    private void end() {
        sends(Reject.class, (enrollment, step) -> new RejectEnrollment(enrollment, step.reason()));
        sends(Cancel.class, (enrollment, step) -> new CancelEnrollment(enrollment, step.reason()));
        sends(Expire.class, (enrollment, step) -> new ExpireEnrollment(enrollment));
        sends(Withdraw.class, (enrollment, step) -> new WithdrawEnrollment(enrollment));
    }

    private void moneyBack() {
        on(TakeUpAgain.class, this::reinstate);
        on(GiveBackAll.class, this::refundAll);
        on(GiveBackShare.class, (enrollment, step) -> refundShare(enrollment, step.asked()));
        on(EnterReturnOutside.class, this::recordReturnOutside);
    }

    private Optional<Answer> reinstate(EnrollmentId enrollment, TakeUpAgain step) {
        boolean takenUp = commands.ask(new ReinstateEnrollment(enrollment, paymentOf(enrollment)), Boolean.class);
        return Optional.of(takenUp ? new TakenUpAgain() : new LeftAsItEnded());
    }

    private Optional<Answer> refundAll(EnrollmentId enrollment, GiveBackAll step) {
        PaymentId payment = paymentOf(enrollment);
        var refund = new RefundId(NameBasedId.of("refund", payment + "/" + step.cause()));
        return refund(enrollment, refund, new RequestRefund(payment, refund, null, step.reason(), Actor.SYSTEM));
    }

    private Optional<Answer> refundShare(EnrollmentId enrollment, WithdrawalRequested asked) {
        int percent = commands.ask(
                new QuoteRefundShare(asked.offeringId(), asked.effectiveOn(), asked.refundSchedule()), Integer.class);
        PaymentId payment = paymentOf(enrollment);
        var refund = new RefundId(NameBasedId.of("refund", payment + "/withdrawal"));
        return refund(enrollment, refund, new RefundShare(payment, refund, percent, asked.reason(), Actor.SYSTEM));
    }

    private Optional<Answer> refund(EnrollmentId enrollment, RefundId refund, Object command) {
        try {
            commands.send(command);
            return Optional.of(new RefundAsked(refund));
        } catch (Refused refused) {
            LOG.info("Nothing to refund for enrollment {}: {}", enrollment, refused.code());
            return Optional.of(new NothingToRefund());
        }
    }

    /** Where there is no payment there is nothing to enter. */
    private Optional<Answer> recordReturnOutside(EnrollmentId enrollment, EnterReturnOutside step) {
        try {
            commands.send(new RecordReturnOutside(paymentOf(enrollment), step.reason(), step.actor()));
        } catch (Refused refused) {
            LOG.info("Nothing was returned outside for enrollment {}: {}", enrollment, refused.code());
        }
        return Optional.empty();
    }

    private void attention() {
        sends(HandToPerson.class, (enrollment, step) -> new ParkEnrollment(enrollment, step.reason(), step.detail()));
        sends(TakeFromPerson.class, (enrollment, step) -> new SettleAttention(enrollment));
        sends(
                PutBeside.class,
                (enrollment, step) -> new RaiseMatter(enrollment, step.kind(), step.detail(), step.missing()));
        sends(TakeFromBeside.class, (enrollment, step) -> new SettleMatter(enrollment, step.kind()));
        sends(TryAgain.class, EnrollmentSteps::tryAgain);
    }

    /** What the provider took back it will not give, so then only failed refunds are tried again. */
    private static Object tryAgain(EnrollmentId enrollment, TryAgain step) {
        PaymentId payment = paymentOf(enrollment);
        return switch (step.reason()) {
            case REFUND_FAILED, MONEY_TAKEN_BACK -> new RetryRefund(payment);
            case PAYMENT_UNCERTAIN, PAYMENT_SHORT -> new RequestReconciliation(payment);
        };
    }
}
