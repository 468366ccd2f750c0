package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.command.ChangePaymentMethod;
import io.matricula.shared.financial.command.ExpirePayment;
import io.matricula.shared.financial.command.RecordReturnOutside;
import io.matricula.shared.financial.command.RefundShare;
import io.matricula.shared.financial.command.RequestPayment;
import io.matricula.shared.financial.command.RequestReconciliation;
import io.matricula.shared.financial.command.RequestRefund;
import io.matricula.shared.financial.command.RetryRefund;
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
import io.matricula.shared.financial.event.ReconciliationRequested;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.RefundFailed;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import io.matricula.shared.financial.event.SurplusPaymentReceived;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The money of one enrollment: the commands it takes, and what its facts leave. The decisions say what a command leads to. */
@Revision("2")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "everyFewHundredEvents")
class Payment {

    @AggregateIdentifier
    private @Nullable PaymentId id;

    private EnrollmentId enrollmentId;
    private Money amount;
    private Progress progress;
    private Attempts attempts;
    private Ledger ledger;

    @SuppressWarnings("NullAway.Init")
    Payment() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestPayment command) {
        if (id == null) {
            record(Facts.of(new PaymentRequested(
                    command.paymentId(),
                    command.enrollmentId(),
                    command.amount(),
                    command.method(),
                    command.cardToken(),
                    command.dueAt())));
        }
    }

    @CommandHandler
    PaymentQuote handle(QuotePayment command) {
        return new PaymentQuote(amount, progress.isAwaited(), attempts);
    }

    @CommandHandler
    void handle(ChangePaymentMethod command) {
        record(new MethodDecision(state(), command).facts());
    }

    @CommandHandler
    void handle(RecordCharge news) {
        record(new ChargeDecision(state(), news).facts());
    }

    @CommandHandler
    void handle(ExpirePayment command) {
        record(new ExpiryDecision(state(), command.reason()).facts());
    }

    @CommandHandler
    void handle(RequestReconciliation command) {
        record(Facts.of(attempts.uncertain()
                .map(uncertain -> new ReconciliationRequested(command.paymentId(), enrollmentId, uncertain.number()))));
    }

    @CommandHandler
    void handle(RequestRefund command) {
        record(new RefundAllocation(state(), command.refundId(), command.reason(), command.actor())
                .of(command.amount()));
    }

    @CommandHandler
    void handle(RefundShare command) {
        record(new RefundAllocation(state(), command.refundId(), command.reason(), command.actor())
                .share(command.percent()));
    }

    @CommandHandler
    void handle(RecordRefund news) {
        record(new RefundDecision(state(), news).facts());
    }

    @CommandHandler
    void handle(RetryRefund command) {
        record(Facts.of(ledger.refundsIn(RefundState.FAILED).stream()
                .map(refund -> new RefundRetried(
                        command.paymentId(), enrollmentId, refund.refundId(), refund.chargeId(), refund.amount()))));
    }

    @CommandHandler
    void handle(RecordMoneyTakenBack news) {
        record(new ReturnDecision(state()).takenBack(news));
    }

    @CommandHandler
    void handle(RecordReturnOutside command) {
        record(new ReturnDecision(state()).returnedOutside(command));
    }

    @EventSourcingHandler
    void on(PaymentRequested fact) {
        id = fact.paymentId();
        enrollmentId = fact.enrollmentId();
        amount = fact.amount();
        progress = Progress.REQUESTED;
        attempts = Attempts.first(fact.method(), fact.cardToken(), fact.amount());
        ledger = Ledger.in(fact.amount().currency());
    }

    @EventSourcingHandler
    void on(PaymentMethodChanged fact) {
        progress = Progress.REQUESTED;
        attempts = attempts.next(fact.method(), fact.cardToken(), fact.amount());
    }

    @EventSourcingHandler
    void on(PaymentPending fact) {
        progress = Progress.PENDING;
        attempts = attempts.in(ChargeState.PENDING, fact.attempt(), fact.chargeId());
    }

    @EventSourcingHandler
    void on(PaymentConfirmed fact) {
        received(fact.attempt(), new ChargeEntry(fact.chargeId(), fact.amount(), fact.notificationId()));
    }

    @EventSourcingHandler
    void on(LatePaymentReceived fact) {
        received(fact.attempt(), new ChargeEntry(fact.chargeId(), fact.amount(), fact.notificationId()));
    }

    @EventSourcingHandler
    void on(SurplusPaymentReceived fact) {
        received(fact.attempt(), new ChargeEntry(fact.chargeId(), fact.amount(), fact.notificationId()));
    }

    @EventSourcingHandler
    void on(PartialPaymentReceived fact) {
        progress = progress.afterTooLittle(attempts.isCurrent(fact.attempt()));
        attempts = attempts.in(ChargeState.PENDING, fact.attempt(), fact.chargeId());
        ledger = ledger.charged(new ChargeEntry(fact.chargeId(), fact.amount(), fact.notificationId()));
    }

    @EventSourcingHandler
    void on(PaymentDeclined fact) {
        progress = Progress.DECLINED;
        attempts = attempts.in(ChargeState.DECLINED, fact.attempt());
    }

    @EventSourcingHandler
    void on(ChargeUncertain fact) {
        attempts = attempts.in(ChargeState.UNCERTAIN, fact.attempt());
    }

    @EventSourcingHandler
    void on(PaymentExpired fact) {
        attempts = progress == Progress.LEFT_UNCERTAIN ? attempts.certain() : attempts;
        progress = Progress.EXPIRED;
    }

    @EventSourcingHandler
    void on(PaymentLeftUncertain fact) {
        progress = Progress.LEFT_UNCERTAIN;
    }

    @EventSourcingHandler
    void on(RefundRequested fact) {
        ledger = ledger.refundRequested(fact.refundId(), new Portion(fact.chargeId(), fact.amount()));
    }

    @EventSourcingHandler
    void on(RefundRetried fact) {
        ledger = ledger.refund(fact.refundId(), fact.amount(), RefundState.OPEN);
    }

    @EventSourcingHandler
    void on(RefundCompleted fact) {
        ledger = ledger.refund(fact.refundId(), fact.amount(), RefundState.COMPLETED);
    }

    @EventSourcingHandler
    void on(RefundFailed fact) {
        ledger = ledger.refund(fact.refundId(), fact.amount(), RefundState.FAILED);
    }

    @EventSourcingHandler
    void on(MoneyTakenBack fact) {
        ledger = ledger.takenBack(new ReturnEntry(fact.chargeId(), fact.amount(), fact.notificationId()));
    }

    @EventSourcingHandler
    void on(MoneyReturnedOutside fact) {
        ledger = ledger.returnedOutside(state().returnedOutside().portions());
    }

    private void received(int attempt, ChargeEntry charge) {
        progress = Progress.PAID;
        attempts = attempts.in(ChargeState.PAID, attempt, charge.chargeId());
        ledger = ledger.charged(charge);
    }

    private PaymentState state() {
        return new PaymentState(Objects.requireNonNull(id), enrollmentId, amount, progress, attempts, ledger);
    }

    private static void record(Facts facts) {
        facts.list().forEach(AggregateLifecycle::apply);
    }
}
