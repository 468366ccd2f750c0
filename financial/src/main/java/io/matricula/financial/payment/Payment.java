package io.matricula.financial.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.command.ChangePaymentMethod;
import io.matricula.shared.financial.command.ExpirePayment;
import io.matricula.shared.financial.command.RecordCharge;
import io.matricula.shared.financial.command.RecordRefund;
import io.matricula.shared.financial.command.RefundShare;
import io.matricula.shared.financial.command.RequestPayment;
import io.matricula.shared.financial.command.RequestReconciliation;
import io.matricula.shared.financial.command.RequestRefund;
import io.matricula.shared.financial.command.RetryRefund;
import io.matricula.shared.financial.event.ChargeUncertain;
import io.matricula.shared.financial.event.LatePaymentReceived;
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
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The money of one enrollment. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "everyFewHundredEvents")
class Payment {

    static final String SURPLUS = "SURPLUS_PAYMENT";

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
            apply(new PaymentRequested(
                    command.paymentId(),
                    command.enrollmentId(),
                    command.amount(),
                    command.method(),
                    command.cardToken(),
                    command.dueAt()));
        }
    }

    @CommandHandler
    PaymentQuote handle(QuotePayment command) {
        return new PaymentQuote(amount, progress.isAwaited(), attempts);
    }

    @CommandHandler
    void handle(ChangePaymentMethod command) {
        if (progress.isAwaited() && !attempts.current().pays(command.method(), command.cardToken())) {
            apply(new PaymentMethodChanged(
                    command.paymentId(),
                    enrollmentId,
                    attempts.current().number() + 1,
                    amount,
                    command.method(),
                    command.cardToken(),
                    command.dueAt()));
        }
    }

    @CommandHandler
    void handle(RecordCharge news) {
        switch (meaning(news)) {
            case NOTHING_NEW -> {}
            case PENDING -> apply(new PaymentPending(news.paymentId(), enrollmentId, news.attempt(), chargeOf(news)));
            case EXPIRED -> apply(new PaymentExpired(news.paymentId(), enrollmentId, ExpiryReason.DEADLINE));
            case CONFIRMED ->
                apply(new PaymentConfirmed(
                        news.paymentId(),
                        enrollmentId,
                        news.attempt(),
                        chargeOf(news),
                        moneyOf(news),
                        news.notificationId()));
            case LATE ->
                apply(new LatePaymentReceived(
                        news.paymentId(),
                        enrollmentId,
                        news.attempt(),
                        chargeOf(news),
                        moneyOf(news),
                        news.notificationId()));
            case SURPLUS -> giveBackSurplus(news);
            case DECLINED ->
                apply(new PaymentDeclined(
                        news.paymentId(), enrollmentId, news.attempt(), reasonOf(news), news.notificationId()));
            case UNCERTAIN -> apply(new ChargeUncertain(news.paymentId(), enrollmentId, news.attempt()));
        }
    }

    @CommandHandler
    void handle(ExpirePayment command) {
        if (progress.isAwaited()) {
            apply(
                    attempts.current().isUncertain()
                            ? new PaymentLeftUncertain(
                                    command.paymentId(),
                                    enrollmentId,
                                    attempts.current().number())
                            : new PaymentExpired(command.paymentId(), enrollmentId, command.reason()));
        }
    }

    @CommandHandler
    void handle(RequestReconciliation command) {
        attempts.list().stream()
                .filter(Attempt::isUncertain)
                .forEach(uncertain ->
                        apply(new ReconciliationRequested(command.paymentId(), enrollmentId, uncertain.number())));
    }

    @CommandHandler
    void handle(RequestRefund command) {
        if (ledger.find(command.refundId()).isEmpty()) {
            ChargeEntry refund = new RefundWithinBalance(ledger, status()).of(command.amount());
            giveBack(command.paymentId(), command.refundId(), refund, command.reason(), command.actor());
        }
    }

    @CommandHandler
    void handle(RefundShare command) {
        if (ledger.find(command.refundId()).isEmpty()) {
            ChargeEntry share = new RefundWithinBalance(ledger, status()).share(command.percent());
            giveBack(command.paymentId(), command.refundId(), share, command.reason(), command.actor());
        }
    }

    @CommandHandler
    void handle(RecordRefund news) {
        RefundEntry refund =
                ledger.find(news.refundId()).orElseThrow(() -> Refused.notFound("refund", news.refundId()));
        if (news.succeeded() && !refund.isCompleted()) {
            apply(new RefundCompleted(
                    news.paymentId(),
                    enrollmentId,
                    news.refundId(),
                    refund.amount(),
                    ledger.isSettledBy(news.refundId())));
        } else if (!news.succeeded() && refund.state() == RefundState.OPEN) {
            apply(new RefundFailed(
                    news.paymentId(), enrollmentId, news.refundId(), refund.amount(), String.valueOf(news.error())));
        }
    }

    @CommandHandler
    void handle(RetryRefund command) {
        ledger.refundsIn(RefundState.FAILED)
                .forEach(refund -> apply(new RefundRetried(
                        command.paymentId(), enrollmentId, refund.refundId(), refund.chargeId(), refund.amount())));
    }

    @EventSourcingHandler
    void on(PaymentRequested fact) {
        id = fact.paymentId();
        enrollmentId = fact.enrollmentId();
        amount = fact.amount();
        progress = Progress.REQUESTED;
        attempts = Attempts.first(fact.method(), fact.cardToken());
        ledger = Ledger.in(fact.amount().currency());
    }

    @EventSourcingHandler
    void on(PaymentMethodChanged fact) {
        progress = Progress.REQUESTED;
        attempts = attempts.next(fact.method(), fact.cardToken());
    }

    @EventSourcingHandler
    void on(PaymentPending fact) {
        progress = Progress.PENDING;
        attempts = attempts.in(ChargeState.PENDING, fact.attempt());
    }

    @EventSourcingHandler
    void on(PaymentConfirmed fact) {
        received(fact.attempt(), fact.chargeId(), fact.amount());
    }

    @EventSourcingHandler
    void on(LatePaymentReceived fact) {
        received(fact.attempt(), fact.chargeId(), fact.amount());
    }

    @EventSourcingHandler
    void on(SurplusPaymentReceived fact) {
        received(fact.attempt(), fact.chargeId(), fact.amount());
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
        if (progress == Progress.LEFT_UNCERTAIN) {
            attempts = attempts.in(ChargeState.PENDING, attempts.current().number());
        }
        progress = Progress.EXPIRED;
    }

    @EventSourcingHandler
    void on(PaymentLeftUncertain fact) {
        progress = Progress.LEFT_UNCERTAIN;
    }

    @EventSourcingHandler
    void on(RefundRequested fact) {
        ledger = ledger.refundRequested(fact.refundId(), fact.chargeId(), fact.amount());
    }

    @EventSourcingHandler
    void on(RefundRetried fact) {
        ledger = ledger.refund(fact.refundId(), RefundState.OPEN);
    }

    @EventSourcingHandler
    void on(RefundCompleted fact) {
        ledger = ledger.refund(fact.refundId(), RefundState.COMPLETED);
    }

    @EventSourcingHandler
    void on(RefundFailed fact) {
        ledger = ledger.refund(fact.refundId(), RefundState.FAILED);
    }

    private ChargeNews.Meaning meaning(RecordCharge news) {
        Attempt attempt = attempts.find(news.attempt())
                .orElseThrow(() -> Refused.notFound("attempt", news.paymentId() + "/" + news.attempt()));
        boolean entered = news.chargeId() != null && ledger.hasCharge(news.chargeId());
        return new ChargeNews(news.outcome(), progress, attempts.isCurrent(news.attempt()), attempt.state(), entered)
                .meaning();
    }

    private void giveBackSurplus(RecordCharge news) {
        String chargeId = chargeOf(news);
        apply(new SurplusPaymentReceived(
                news.paymentId(), enrollmentId, news.attempt(), chargeId, moneyOf(news), news.notificationId()));
        giveBack(
                news.paymentId(),
                new RefundId(NameBasedId.of("surplus-refund", chargeId)),
                new ChargeEntry(chargeId, moneyOf(news)),
                SURPLUS,
                Actor.SYSTEM);
    }

    private void giveBack(PaymentId paymentId, RefundId refundId, ChargeEntry refund, String reason, Actor actor) {
        apply(new RefundRequested(
                paymentId, enrollmentId, refundId, refund.chargeId(), refund.amount(), reason, actor));
    }

    private void received(int attempt, String chargeId, Money money) {
        progress = Progress.PAID;
        attempts = attempts.in(ChargeState.PAID, attempt);
        ledger = ledger.charged(chargeId, money);
    }

    private PaymentStatus status() {
        return PaymentStatus.of(progress, amount, ledger);
    }

    private static String chargeOf(RecordCharge news) {
        return Objects.requireNonNull(news.chargeId(), "the id of the charge");
    }

    private static Money moneyOf(RecordCharge news) {
        return Objects.requireNonNull(news.amount(), "the amount of a paid charge");
    }

    private static DeclineReason reasonOf(RecordCharge news) {
        return Objects.requireNonNullElse(news.declineReason(), DeclineReason.DECLINED);
    }
}
