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
import io.matricula.enrollment.student.KnownPeople;
import io.matricula.enrollment.student.RegisterStudent;
import io.matricula.platform.messaging.command.CommandTimedOut;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.PaymentDeadlineReached;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.academic.event.WaitlistOfferDeadlineReached;
import io.matricula.shared.academic.event.WithdrawalRequested;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.command.ChangePaymentMethod;
import io.matricula.shared.financial.command.ExpirePayment;
import io.matricula.shared.financial.command.RecordReturnOutside;
import io.matricula.shared.financial.command.RefundShare;
import io.matricula.shared.financial.command.RequestPayment;
import io.matricula.shared.financial.command.RequestReconciliation;
import io.matricula.shared.financial.command.RequestRefund;
import io.matricula.shared.financial.command.RetryRefund;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.marketing.command.ConvertLead;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps the saga can take. Each may be taken again; each waits until its facts are stored. A step that was not
 * answered throws {@link CommandTimedOut}: the saga's event is then handled again. A refusal has a branch of its own.
 */
public class EnrollmentSteps {

    private static final Logger LOG = LoggerFactory.getLogger(EnrollmentSteps.class);

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
    }

    /** The one payment of an enrollment. */
    static PaymentId paymentOf(EnrollmentId enrollment) {
        return new PaymentId(NameBasedId.of("payment", enrollment.toString()));
    }

    Instant deadlineFor(PaymentMethod method) {
        return holds.deadline(clock.instant(), method).truncatedTo(ChronoUnit.SECONDS);
    }

    boolean isOver(Instant deadline) {
        return !clock.instant().isBefore(deadline);
    }

    void holdSeat(
            OfferingId offering,
            EnrollmentId enrollment,
            StudentId student,
            Instant asked,
            Instant until,
            boolean joinWaitlist) {
        commands.send(new HoldSeat(offering, enrollment, student, asked, until, joinWaitlist));
    }

    void waitlist(EnrollmentId enrollment) {
        commands.send(new WaitlistEnrollment(enrollment));
    }

    void offerSeat(EnrollmentId enrollment, Instant until) {
        commands.send(new ReceiveSeatOffer(enrollment, until));
    }

    /** Ends the enrollment unless the offered seat was accepted in time; whether it has ended so. */
    boolean lapseOffer(EnrollmentId enrollment) {
        return commands.ask(new LapseSeatOffer(enrollment), Boolean.class);
    }

    void extendHold(OfferingId offering, EnrollmentId enrollment, Instant until) {
        commands.send(new ExtendSeatHold(offering, enrollment, until));
    }

    void releaseSeat(OfferingId offering, EnrollmentId enrollment, ReleaseReason reason) {
        commands.send(new ReleaseSeat(offering, enrollment, reason));
    }

    void bill(EnrollmentId enrollment, Money price, PaymentMethod method, @Nullable String cardToken, Instant dueAt) {
        PaymentId payment = paymentOf(enrollment);
        commands.send(new BillEnrollment(enrollment, payment, dueAt));
        commands.send(new RequestPayment(payment, enrollment, price, method, cardToken, dueAt));
    }

    void changeMethod(PaymentMethodChosen choice, Instant dueAt) {
        commands.send(new ChangePaymentMethod(
                paymentOf(choice.enrollmentId()), choice.method(), choice.cardToken(), dueAt, choice.choice()));
    }

    /** Wakes the saga at the deadline; the answer cancels it. */
    String wakeAt(Instant dueAt, EnrollmentId enrollment) {
        return timers.schedule(dueAt, new PaymentDeadlineReached(enrollment, paymentOf(enrollment), dueAt));
    }

    /** Wakes the saga when the time to accept an offered seat is over. */
    String wakeAtEndOfOffer(Instant until, EnrollmentId enrollment) {
        return timers.schedule(until, new WaitlistOfferDeadlineReached(enrollment, until));
    }

    void dontWake(String timer) {
        timers.cancel(timer);
    }

    void expirePayment(EnrollmentId enrollment, ExpiryReason reason) {
        commands.send(new ExpirePayment(paymentOf(enrollment), reason));
    }

    void markPaid(EnrollmentId enrollment) {
        commands.send(new MarkEnrollmentPaid(enrollment, paymentOf(enrollment)));
    }

    /** Registers the student; if a rule says no now that the money is there, everything is undone (R26). */
    void registerStudent(StudentId student, EnrollmentId enrollment, Applicant applicant) {
        try {
            commands.send(new RegisterStudent(student, enrollment, applicant));
        } catch (Refused refused) {
            LOG.warn("The student of enrollment {} could not be registered: {}", enrollment, refused.code());
            undo(enrollment, "The student could not be registered.");
        }
    }

    /** Makes seat and place final, and the person known; if seat or place is refused, everything is undone. */
    void confirm(OfferingId offering, EnrollmentId enrollment, StudentId student, Applicant applicant) {
        try {
            commands.send(new ConfirmSeat(offering, enrollment));
            people.remember(student, applicant, enrollment);
            commands.send(new ConfirmEnrollment(enrollment));
        } catch (Refused refused) {
            LOG.warn("Enrollment {} could not be confirmed: {}", enrollment, refused.code());
            undo(enrollment, "The place could not be confirmed: " + refused.code() + ".");
        }
    }

    /** A lead that is not there, or is another person, cannot be converted, and that keeps nobody from studying. */
    void convertLead(@Nullable LeadId lead, EnrollmentId enrollment, Applicant applicant) {
        if (lead == null) {
            return;
        }
        try {
            commands.send(new ConvertLead(lead, enrollment, people.addressOf(applicant)));
        } catch (Refused refused) {
            LOG.warn("Lead {} of enrollment {} could not be converted: {}", lead, enrollment, refused.code());
        }
    }

    void reject(EnrollmentId enrollment, RefusalCode reason) {
        commands.send(new RejectEnrollment(enrollment, reason));
    }

    void cancel(EnrollmentId enrollment, CancellationReason reason) {
        commands.send(new CancelEnrollment(enrollment, reason));
    }

    void expire(EnrollmentId enrollment) {
        commands.send(new ExpireEnrollment(enrollment));
    }

    boolean reinstate(EnrollmentId enrollment) {
        return commands.ask(new ReinstateEnrollment(enrollment, paymentOf(enrollment)), Boolean.class);
    }

    /** Gives all money back. Nothing if there is none left to give back: then this is done already. */
    Optional<RefundId> refundAll(EnrollmentId enrollment, String cause, String reason) {
        PaymentId payment = paymentOf(enrollment);
        var refund = new RefundId(NameBasedId.of("refund", payment + "/" + cause));
        return asked(enrollment, refund, new RequestRefund(payment, refund, null, reason, Actor.SYSTEM));
    }

    /** Gives back what the refund schedule says (R15). Nothing if that is no money, or none is left: then this is done already. */
    Optional<RefundId> refundShare(WithdrawalRequested asked) {
        int percent = commands.ask(
                new QuoteRefundShare(asked.offeringId(), asked.effectiveOn(), asked.refundSchedule()), Integer.class);
        PaymentId payment = paymentOf(asked.enrollmentId());
        var refund = new RefundId(NameBasedId.of("refund", payment + "/withdrawal"));
        return asked(
                asked.enrollmentId(), refund, new RefundShare(payment, refund, percent, asked.reason(), Actor.SYSTEM));
    }

    private Optional<RefundId> asked(EnrollmentId enrollment, RefundId refund, Object command) {
        try {
            commands.send(command);
            return Optional.of(refund);
        } catch (Refused refused) {
            LOG.info("Nothing to refund for enrollment {}: {}", enrollment, refused.code());
            return Optional.empty();
        }
    }

    /** Enters that a person gave the money back; where there is no payment there is nothing to enter (R28). */
    void recordReturnOutside(EnrollmentId enrollment, String reason, Actor actor) {
        try {
            commands.send(new RecordReturnOutside(paymentOf(enrollment), reason, actor));
        } catch (Refused refused) {
            LOG.info("Nothing was returned outside for enrollment {}: {}", enrollment, refused.code());
        }
    }

    void withdraw(EnrollmentId enrollment) {
        commands.send(new WithdrawEnrollment(enrollment));
    }

    void park(EnrollmentId enrollment, AttentionReason reason, String detail) {
        commands.send(new ParkEnrollment(enrollment, reason, detail));
    }

    void raiseMatter(EnrollmentId enrollment, AttentionReason kind, String detail, @Nullable Money missing) {
        commands.send(new RaiseMatter(enrollment, kind, detail, missing));
    }

    void settleMatter(EnrollmentId enrollment, AttentionReason kind) {
        commands.send(new SettleMatter(enrollment, kind));
    }

    void settleAttention(EnrollmentId enrollment) {
        commands.send(new SettleAttention(enrollment));
    }

    /** Has the provider asked again. What it took back it will not give, so then only failed refunds are tried again. */
    void tryAgain(EnrollmentId enrollment, AttentionReason attention) {
        PaymentId payment = paymentOf(enrollment);
        commands.send(
                switch (attention) {
                    case REFUND_FAILED, MONEY_TAKEN_BACK -> new RetryRefund(payment);
                    case PAYMENT_UNCERTAIN, PAYMENT_SHORT -> new RequestReconciliation(payment);
                });
    }

    private void undo(EnrollmentId enrollment, String why) {
        try {
            commands.send(
                    new RequestCancellation(enrollment, CancellationReason.STUDENT_NOT_REGISTERED, why, Actor.SYSTEM));
        } catch (Refused ended) {
            LOG.info("Enrollment {} had ended before it was undone: {}", enrollment, ended.code());
        }
    }
}
