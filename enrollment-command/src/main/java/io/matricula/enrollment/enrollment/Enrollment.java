package io.matricula.enrollment.enrollment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.platform.calendar.SchoolCalendar;
import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.ExpirationReason;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.StudentId;
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
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.SeatOfferReceived;
import io.matricula.shared.academic.event.WithdrawalRequested;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.marketing.LeadId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One applicant's place in one offering: it decides what its status allows, whatever order the world comes in. */
@Aggregate(cache = "aggregateCache")
public class Enrollment {

    @AggregateIdentifier
    private @Nullable EnrollmentId enrollmentId;

    private @Nullable OfferingId offeringId;
    private @Nullable StudentId studentId;
    private @Nullable Applicant applicant;
    private @Nullable LeadId leadId;
    private @Nullable Money price;
    private @Nullable Instant requestedAt;
    private @Nullable List<RefundStep> refundSchedule;
    private @Nullable PaymentMethod method;
    private @Nullable String cardToken;
    private EnrollmentStatus status = EnrollmentStatus.REQUESTED;
    private boolean reinstated;
    private @Nullable CancellationReason cancellation;
    private @Nullable AttentionReason attention;
    private EnrollmentStatus beforeAttention = EnrollmentStatus.REQUESTED;
    private boolean offered;
    private boolean withdrawing;
    private UnpaidHold hold = UnpaidHold.NONE;
    private int choices;
    private @Nullable Money missingAtChoice;
    private final Matters matters = new Matters();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestEnrollment command) {
        if (enrollmentId == null) {
            apply(command.carriedOut());
        }
    }

    @CommandHandler
    EnrollmentQuote handle(QuoteEnrollment command) {
        return new EnrollmentQuote(
                offering(), student(), status, Objects.requireNonNull(method), Objects.requireNonNull(price));
    }

    @CommandHandler
    void handle(WaitlistEnrollment command) {
        if (status == EnrollmentStatus.REQUESTED && !offered) {
            apply(new EnrollmentWaitlisted(command.enrollmentId(), offering(), student()));
        }
    }

    @CommandHandler
    void handle(ReceiveSeatOffer command) {
        if (OfferableStatus.holds(status) && !offered) {
            apply(new SeatOfferReceived(command.enrollmentId(), offering(), student(), command.until()));
        }
    }

    @CommandHandler
    boolean handle(LapseSeatOffer command) {
        if (status == EnrollmentStatus.SEAT_OFFERED) {
            apply(new EnrollmentExpired(
                    command.enrollmentId(), offering(), student(), ExpirationReason.WAITLIST_OFFER_EXPIRED));
        }
        return status == EnrollmentStatus.EXPIRED;
    }

    @CommandHandler
    void handle(BillEnrollment command) {
        if (status == EnrollmentStatus.REQUESTED) {
            apply(new EnrollmentBilled(
                    command.enrollmentId(), offering(), student(), command.paymentId(), command.dueAt()));
        }
    }

    @CommandHandler
    void handle(ChoosePaymentMethod command, PaymentDeadlines deadlines) {
        if (cancellation != null || !PayableStatus.holds(status)) {
            throw new Refused(RefusalCode.PAYMENT_NOT_AWAITED, "No payment is awaited; the status is " + status + ".");
        }
        if (status == EnrollmentStatus.SEAT_OFFERED) {
            apply(new SeatOfferAccepted(
                    command.enrollmentId(), offering(), student(), command.method(), command.cardToken()));
        } else if (!isChosen(command)) {
            apply(new PaymentMethodChosen(
                    command.enrollmentId(),
                    command.method(),
                    command.cardToken(),
                    choices + 1,
                    nextDeadline(command.method(), deadlines)));
        }
    }

    /** The same way to pay is chosen anew only for what is missing. */
    private boolean isChosen(ChoosePaymentMethod command) {
        return command.method() == method
                && Objects.equals(command.cardToken(), cardToken)
                && Objects.equals(matters.missing(), missingAtChoice);
    }

    private Instant nextDeadline(PaymentMethod next, PaymentDeadlines deadlines) {
        Instant deadline = deadlines.of(next);
        if (!deadlines.allow(hold, deadline)) {
            throw new Refused(
                    RefusalCode.HOLD_LIMIT_REACHED,
                    "The seat has been held without payment for too long to change the way to pay again.",
                    Map.of("heldSince", String.valueOf(hold.since())));
        }
        return deadline;
    }

    @CommandHandler
    void handle(MarkEnrollmentPaid command) {
        if (status == EnrollmentStatus.AWAITING_PAYMENT) {
            apply(new EnrollmentPaid(command.enrollmentId(), offering(), student(), command.paymentId()));
            settleShortMoney();
        }
    }

    @CommandHandler
    void handle(ConfirmEnrollment command) {
        if (status == EnrollmentStatus.CONFIRMED) {
            return;
        }
        if (cancellation != null || !ConfirmableStatus.holds(status, Objects.requireNonNull(price))) {
            throw new Refused(RefusalCode.CONCURRENT_CHANGE, "The enrollment is " + status + " and on its way out.");
        }
        apply(new EnrollmentConfirmed(command.enrollmentId(), offering(), student()));
    }

    @CommandHandler
    void handle(RejectEnrollment command) {
        if (status == EnrollmentStatus.REQUESTED || status == EnrollmentStatus.WAITLISTED) {
            apply(new EnrollmentRejected(command.enrollmentId(), offering(), student(), command.reason()));
        }
    }

    @CommandHandler
    void handle(RequestCancellation command) {
        if (isUnderWay() && (withdrawing || cancellation != null)) {
            return;
        }
        if (!CancellableStatus.holds(standing(), command.reason())) {
            throw new Refused(RefusalCode.NOT_CANCELLABLE, "An enrollment that is " + status + " cannot be cancelled.");
        }
        apply(new EnrollmentCancellationRequested(
                command.enrollmentId(), command.reason(), command.note(), command.actor(), offering()));
    }

    @CommandHandler
    void handle(CancelEnrollment command) {
        if (isUnderWay()) {
            apply(new EnrollmentCancelled(command.enrollmentId(), offering(), student(), command.reason()));
            settleShortMoney();
        }
    }

    @CommandHandler
    void handle(ExpireEnrollment command) {
        if (!EndedStatus.holds(status)) {
            apply(new EnrollmentExpired(
                    command.enrollmentId(), offering(), student(), ExpirationReason.PAYMENT_EXPIRED));
            settleShortMoney();
        }
    }

    /** What is no longer awaited is not missing any more. */
    private void settleShortMoney() {
        if (matters.has(AttentionReason.PAYMENT_SHORT)) {
            apply(new MatterSettled(Objects.requireNonNull(enrollmentId), AttentionReason.PAYMENT_SHORT));
        }
    }

    @CommandHandler
    void handle(RequestWithdrawal command, SchoolCalendar calendar) {
        if (withdrawing && isUnderWay()) {
            return;
        }
        if (status != EnrollmentStatus.CONFIRMED || cancellation != null) {
            throw new Refused(
                    RefusalCode.NOT_WITHDRAWABLE, "Only a confirmed place can be given up; it is " + status + ".");
        }
        itMustTakeEffectInTime(command, calendar.dayOf(Objects.requireNonNull(requestedAt)));
        apply(new WithdrawalRequested(
                command.enrollmentId(),
                offering(),
                student(),
                command.effectiveOn(),
                command.reason(),
                command.actor(),
                refundSchedule));
    }

    private static void itMustTakeEffectInTime(RequestWithdrawal command, LocalDate requestedOn) {
        if (!WithdrawalTakesEffectInTime.holds(command.effectiveOn(), requestedOn, command.startsOn())) {
            LocalDate earliest = WithdrawalTakesEffectInTime.earliest(requestedOn, command.startsOn());
            throw Refused.invalid("effectiveOn", "must not be before " + earliest);
        }
    }

    @CommandHandler
    void handle(WithdrawEnrollment command) {
        if (withdrawing && status == EnrollmentStatus.CONFIRMED) {
            apply(new EnrollmentWithdrawn(command.enrollmentId(), offering(), student()));
        }
    }

    @CommandHandler
    boolean handle(ReinstateEnrollment command) {
        if (reinstated && status == EnrollmentStatus.PAID) {
            return true;
        }
        if (!ReinstatableStatus.holds(status, attention) || cancellation != null) {
            return false;
        }
        apply(new EnrollmentReinstated(
                command.enrollmentId(),
                offering(),
                student(),
                command.paymentId(),
                Objects.requireNonNull(applicant),
                leadId,
                Objects.requireNonNull(price),
                Objects.requireNonNull(requestedAt)));
        return true;
    }

    /** What has come to its end in the meantime stays there, and the trouble beside it (R27). */
    @CommandHandler
    void handle(ParkEnrollment command) {
        if (status != EnrollmentStatus.NEEDS_ATTENTION && !isUnderWay()) {
            handle(new RaiseMatter(command.enrollmentId(), command.reason(), command.detail(), null));
        } else if (status != EnrollmentStatus.NEEDS_ATTENTION) {
            apply(new EnrollmentParked(
                    command.enrollmentId(), offering(), student(), command.reason(), command.detail()));
            settleShortMoney();
        }
    }

    @CommandHandler
    void handle(RaiseMatter command) {
        var matter = new MatterRaised(command.enrollmentId(), command.kind(), command.detail(), command.missing());
        if (!matters.has(matter)) {
            apply(matter);
        }
    }

    @CommandHandler
    void handle(SettleMatter command) {
        if (matters.has(command.kind())) {
            apply(new MatterSettled(command.enrollmentId(), command.kind()));
        }
    }

    @CommandHandler
    void handle(RetryAttention command) {
        mustBeInAttention(command.late());
        matters.kinds().forEach(kind -> retry(command, kind));
        if (attention != null && !matters.has(attention)) {
            retry(command, attention);
        }
        if (isUnderWay() && command.late()) {
            retry(command, null);
        }
    }

    private static void retry(RetryAttention command, @Nullable AttentionReason what) {
        apply(new AttentionRetried(command.enrollmentId(), what, command.reason(), command.actor()));
    }

    @CommandHandler
    void handle(ResolveAttention command) {
        mustBeInAttention(command.late());
        matters.kinds()
                .forEach(kind -> apply(new MatterResolved(
                        command.enrollmentId(), kind, command.outcome(), command.reason(), command.actor())));
        if (status == EnrollmentStatus.NEEDS_ATTENTION || (isUnderWay() && command.late())) {
            resolve(command, afterAttention());
        }
    }

    private void resolve(ResolveAttention command, AfterAttention after) {
        apply(new AttentionResolved(
                command.enrollmentId(),
                offering(),
                student(),
                command.outcome(),
                command.reason(),
                command.actor(),
                after.status(),
                after.reason()));
    }

    @CommandHandler
    void handle(SettleAttention command) {
        if (status == EnrollmentStatus.NEEDS_ATTENTION) {
            AfterAttention after = afterAttention();
            apply(new AttentionSettled(command.enrollmentId(), offering(), student(), after.status(), after.reason()));
        }
    }

    private void mustBeInAttention(boolean late) {
        boolean waits = status == EnrollmentStatus.NEEDS_ATTENTION || (isUnderWay() && late);
        if (!waits && matters.isEmpty()) {
            throw new Refused(RefusalCode.NOT_IN_ATTENTION, "Nothing needs attention; the status is " + status + ".");
        }
    }

    private AfterAttention afterAttention() {
        if (status == EnrollmentStatus.PAID && cancellation == null) {
            return AfterAttention.of(status, false, CancellationReason.STUDENT_NOT_REGISTERED);
        }
        return AfterAttention.of(
                status == EnrollmentStatus.NEEDS_ATTENTION ? beforeAttention : status, withdrawing, cancellation);
    }

    /** Whether the saga has work to do: an end, and a confirmed place that is not being given up, wait for nothing. */
    private boolean isUnderWay() {
        return !EndedStatus.holds(status)
                || (status == EnrollmentStatus.CONFIRMED && (withdrawing || cancellation != null));
    }

    /** Where it stands apart from a refund that troubles staff. */
    private EnrollmentStatus standing() {
        return attention == AttentionReason.REFUND_FAILED
                        && beforeAttention == EnrollmentStatus.CONFIRMED
                        && cancellation == null
                ? beforeAttention
                : status;
    }

    private OfferingId offering() {
        return Objects.requireNonNull(offeringId);
    }

    private StudentId student() {
        return Objects.requireNonNull(studentId);
    }

    @EventSourcingHandler
    void on(EnrollmentRequested fact) {
        enrollmentId = fact.enrollmentId();
        offeringId = fact.offeringId();
        studentId = fact.studentId();
        applicant = fact.applicant();
        leadId = fact.leadId();
        price = fact.price();
        requestedAt = fact.requestedAt();
        refundSchedule = fact.refundSchedule();
        method = fact.method();
        cardToken = fact.cardToken();
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
        method = fact.method();
        cardToken = fact.cardToken();
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
        method = fact.method();
        cardToken = fact.cardToken();
        choices++;
        hold = hold.extended(fact.dueAt());
        missingAtChoice = matters.missing();
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
