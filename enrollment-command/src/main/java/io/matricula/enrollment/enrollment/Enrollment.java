package io.matricula.enrollment.enrollment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.ExpirationReason;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.academic.event.ApplicantErased;
import io.matricula.shared.academic.event.AttentionResolved;
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
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.SeatOfferReceived;
import io.matricula.shared.academic.event.WithdrawalRequested;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One applicant's place in one offering: the commands it takes, and what its facts leave. Its transitions say what a command may do. */
@Aggregate(cache = "aggregateCache")
public class Enrollment {

    @AggregateIdentifier
    private @Nullable EnrollmentId enrollmentId;

    private EnrollmentRequested request;
    private CurrentPayment payment;
    private EnrollmentStatus status = EnrollmentStatus.REQUESTED;
    private boolean offered;
    private boolean withdrawing;
    private boolean reinstated;
    private boolean erased;
    private @Nullable CancellationReason cancellation;
    private @Nullable AttentionReason attention;
    private EnrollmentStatus beforeAttention = EnrollmentStatus.REQUESTED;
    private UnpaidPeriod hold = UnpaidPeriod.NONE;
    private final Matters matters = new Matters();

    @SuppressWarnings("NullAway.Init")
    Enrollment() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestEnrollment command) {
        if (enrollmentId == null) {
            apply(command.carriedOut());
        }
    }

    @CommandHandler
    EnrollmentQuote handle(QuoteEnrollment command) {
        return new EnrollmentQuote(offering(), student(), status, payment.method(), request.price());
    }

    @CommandHandler
    void handle(WaitlistEnrollment command) {
        if (may().joinWaitlist().happens()) {
            apply(new EnrollmentWaitlisted(command.enrollmentId(), offering(), student()));
        }
    }

    @CommandHandler
    boolean handle(ReceiveSeatOffer command) {
        if (!may().receiveOffer().happens()) {
            return true;
        }
        if (command.onHold()) {
            return false;
        }
        apply(new SeatOfferReceived(command.enrollmentId(), offering(), student(), command.until()));
        return true;
    }

    @CommandHandler
    boolean handle(LapseSeatOffer command) {
        if (may().letOfferLapse().happens()) {
            apply(new EnrollmentExpired(
                    command.enrollmentId(), offering(), student(), ExpirationReason.WAITLIST_OFFER_EXPIRED));
        }
        return status == EnrollmentStatus.EXPIRED;
    }

    @CommandHandler
    void handle(BillEnrollment command) {
        if (may().bill().happens()) {
            apply(new EnrollmentBilled(
                    command.enrollmentId(), offering(), student(), command.paymentId(), command.dueAt()));
        }
    }

    @CommandHandler
    void handle(ChoosePaymentMethod command, PaymentDeadlines deadlines) {
        may().choosePayment()
                .orRefuse(RefusalCode.PAYMENT_NOT_AWAITED, "No payment is awaited; the status is " + status + ".");
        if (status == EnrollmentStatus.SEAT_OFFERED) {
            apply(new SeatOfferAccepted(
                    command.enrollmentId(), offering(), student(), command.method(), command.cardToken()));
        } else if (!payment.isChosenBy(command, matters.missing())) {
            apply(new PaymentMethodChosen(
                    command.enrollmentId(),
                    command.method(),
                    command.cardToken(),
                    payment.choices() + 1,
                    deadlines.next(command.method(), hold)));
        }
    }

    @CommandHandler
    void handle(MarkEnrollmentPaid command) {
        if (may().pay().happens()) {
            apply(new EnrollmentPaid(command.enrollmentId(), offering(), student(), command.paymentId()));
            settleShortMoney();
        }
    }

    @CommandHandler
    void handle(ConfirmEnrollment command) {
        if (may().confirm(request.price().isZero())
                .orRefuse(RefusalCode.CONCURRENT_CHANGE, "The enrollment is " + status + " and on its way out.")) {
            apply(new EnrollmentConfirmed(command.enrollmentId(), offering(), student()));
        }
    }

    @CommandHandler
    void handle(RejectEnrollment command) {
        if (may().reject().happens()) {
            apply(new EnrollmentRejected(command.enrollmentId(), offering(), student(), command.reason()));
        }
    }

    @CommandHandler
    void handle(RequestCancellation command) {
        if (may().requestCancellation(command.reason())
                .orRefuse(RefusalCode.NOT_CANCELLABLE, "An enrollment that is " + status + " cannot be cancelled.")) {
            apply(new EnrollmentCancellationRequested(
                    command.enrollmentId(), command.reason(), command.note(), command.actor(), offering()));
        }
    }

    @CommandHandler
    void handle(CancelEnrollment command) {
        if (may().cancel().happens()) {
            apply(new EnrollmentCancelled(command.enrollmentId(), offering(), student(), command.reason()));
            settleShortMoney();
        }
    }

    @CommandHandler
    void handle(ExpireEnrollment command) {
        if (may().expire().happens()) {
            apply(new EnrollmentExpired(
                    command.enrollmentId(), offering(), student(), ExpirationReason.PAYMENT_EXPIRED));
            settleShortMoney();
        }
    }

    private void settleShortMoney() {
        applyAll(aboutAttention().shortMoneyNoLongerAwaited());
    }

    @CommandHandler
    void handle(RequestWithdrawal command, SchoolCalendar calendar) {
        if (may().requestWithdrawal()
                .orRefuse(
                        RefusalCode.NOT_WITHDRAWABLE,
                        "Only a confirmed place can be given up; it is " + status + ".")) {
            WithdrawalTakesEffectInTime.mustHold(
                    command.effectiveOn(), calendar.dayOf(request.requestedAt()), command.startsOn());
            apply(new WithdrawalRequested(
                    command.enrollmentId(),
                    offering(),
                    student(),
                    command.effectiveOn(),
                    command.reason(),
                    command.actor(),
                    request.refundSchedule()));
        }
    }

    @CommandHandler
    void handle(WithdrawEnrollment command) {
        if (may().withdraw().happens()) {
            apply(new EnrollmentWithdrawn(command.enrollmentId(), offering(), student()));
        }
    }

    @CommandHandler
    boolean handle(ReinstateEnrollment command) {
        Verdict verdict = request.applicant().isErased() ? Verdict.REFUSED : may().reinstate();
        if (verdict.happens()) {
            apply(new EnrollmentReinstated(
                    command.enrollmentId(),
                    offering(),
                    student(),
                    command.paymentId(),
                    request.applicant(),
                    request.leadId(),
                    request.price(),
                    request.requestedAt()));
        }
        return verdict != Verdict.REFUSED;
    }

    @CommandHandler
    ApplicantFound handle(FindApplicant command) {
        requireErasable();
        if (request.applicant().isErased()) {
            throw Refused.notFound("applicant of", command.enrollmentId());
        }
        return new ApplicantFound(request.studentId(), request.applicant());
    }

    @CommandHandler
    void handle(EraseApplicant command) {
        requireErasable();
        if (!erased) {
            apply(new ApplicantErased(command.enrollmentId(), student(), command.erasureId()));
        }
    }

    private void requireErasable() {
        may().eraseApplicant()
                .orRefuse(RefusalCode.ERASURE_BLOCKED, "The enrollment " + enrollmentId + " is under way.");
    }

    @CommandHandler
    void handle(ParkEnrollment command) {
        applyAll(aboutAttention().park(command));
    }

    @CommandHandler
    void handle(RaiseMatter command) {
        applyAll(aboutAttention().raise(command));
    }

    @CommandHandler
    void handle(SettleMatter command) {
        applyAll(aboutAttention().settle(command));
    }

    @CommandHandler
    void handle(RetryAttention command) {
        applyAll(aboutAttention().retry(command));
    }

    @CommandHandler
    void handle(ResolveAttention command) {
        applyAll(aboutAttention().resolve(command));
    }

    @CommandHandler
    void handle(SettleAttention command) {
        applyAll(aboutAttention().settle(command));
    }

    private EnrollmentTransitions may() {
        return new EnrollmentTransitions(
                status, offered, withdrawing, reinstated, cancellation, attention, beforeAttention);
    }

    private AttentionDecision aboutAttention() {
        return new AttentionDecision(request, may(), matters);
    }

    private static void applyAll(Stream<AcademicEvent> facts) {
        facts.toList().forEach(AggregateLifecycle::apply);
    }

    private OfferingId offering() {
        return request.offeringId();
    }

    private StudentId student() {
        return request.studentId();
    }

    @EventSourcingHandler
    void on(EnrollmentRequested fact) {
        enrollmentId = fact.enrollmentId();
        request = fact;
        payment = CurrentPayment.of(fact);
    }

    @EventSourcingHandler
    void on(ApplicantErased fact) {
        request = request.withoutPerson();
        erased = true;
    }

    @EventSourcingHandler
    void on(EnrollmentWaitlisted fact) {
        status = EnrollmentStatus.WAITLISTED;
    }

    @EventSourcingHandler
    void on(SeatOfferReceived fact, @Timestamp Instant at) {
        status = EnrollmentStatus.SEAT_OFFERED;
        offered = true;
        hold = hold.offered(at);
    }

    @EventSourcingHandler
    void on(SeatOfferAccepted fact) {
        status = EnrollmentStatus.REQUESTED;
        payment = payment.after(fact);
    }

    @EventSourcingHandler
    void on(WithdrawalRequested fact) {
        withdrawing = true;
    }

    @EventSourcingHandler
    void on(EnrollmentWithdrawn fact) {
        status = EnrollmentStatus.WITHDRAWN;
    }

    @EventSourcingHandler
    void on(EnrollmentBilled fact, @Timestamp Instant at) {
        status = EnrollmentStatus.AWAITING_PAYMENT;
        hold = hold.billed(at, fact.dueAt());
    }

    @EventSourcingHandler
    void on(PaymentMethodChosen fact) {
        payment = payment.after(fact, matters.missing());
        hold = hold.extended(fact.dueAt());
    }

    @EventSourcingHandler
    void on(EnrollmentPaid fact) {
        status = EnrollmentStatus.PAID;
    }

    @EventSourcingHandler
    void on(EnrollmentConfirmed fact) {
        status = EnrollmentStatus.CONFIRMED;
    }

    @EventSourcingHandler
    void on(EnrollmentRejected fact) {
        status = EnrollmentStatus.REJECTED;
    }

    @EventSourcingHandler
    void on(EnrollmentCancellationRequested fact) {
        cancellation = fact.reason();
    }

    @EventSourcingHandler
    void on(EnrollmentCancelled fact) {
        status = EnrollmentStatus.CANCELLED;
        cancellation = fact.reason();
    }

    @EventSourcingHandler
    void on(EnrollmentExpired fact) {
        status = EnrollmentStatus.EXPIRED;
    }

    @EventSourcingHandler
    void on(EnrollmentReinstated fact) {
        status = EnrollmentStatus.PAID;
        reinstated = true;
        attention = null;
    }

    @EventSourcingHandler
    void on(EnrollmentParked fact) {
        beforeAttention = status;
        attention = fact.reason();
        status = EnrollmentStatus.NEEDS_ATTENTION;
    }

    @EventSourcingHandler
    void on(AttentionResolved fact) {
        status = fact.status();
        attention = null;
    }

    @EventSourcingHandler
    void on(MatterRaised fact) {
        matters.raise(fact);
    }

    @EventSourcingHandler
    void on(MatterSettled fact) {
        matters.close(fact.kind());
    }

    @EventSourcingHandler
    void on(MatterResolved fact) {
        matters.close(fact.kind());
    }

    @EventSourcingHandler
    void on(AttentionSettled fact) {
        status = fact.status();
        attention = null;
    }
}
