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
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The money of one enrollment. */
@Revision("2")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "everyFewHundredEvents")
class Payment {

    static final String SURPLUS = "SURPLUS_PAYMENT";
    static final String NOT_COMPLETED = "PAYMENT_NOT_COMPLETED";

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
        Money missing = missing();
        if (progress.isAwaited()
                && attempts.areFewerThanAfter(command.choice())
                && !attempts.current().pays(command.method(), command.cardToken(), missing)) {
            apply(new PaymentMethodChanged(
                    command.paymentId(),
                    enrollmentId,
                    attempts.current().number() + 1,
                    missing,
                    command.method(),
                    command.cardToken(),
                    command.dueAt()));
        }
    }

    @CommandHandler
    void handle(RecordCharge news) {
        Attempt attempt = attemptOf(news);
        var money = new IncomingMoney(missing(), newMoney(attempt, news));
        switch (meaning(attempt, news.outcome(), money.extent())) {
            case NOTHING_NEW -> {}
            case PENDING -> apply(new PaymentPending(news.paymentId(), enrollmentId, news.attempt(), chargeOf(news)));
            case EXPIRED -> expire(news.paymentId(), ExpiryReason.DEADLINE);
            case CONFIRMED -> {
                apply(new PaymentConfirmed(
                        news.paymentId(),
                        enrollmentId,
                        news.attempt(),
                        chargeOf(news),
                        money.counted(),
                        news.notificationId()));
                giveBackSurplus(news, money.surplus());
            }
            case SHORT -> recordShort(news, money);
            case LATE -> {
                apply(new LatePaymentReceived(
                        news.paymentId(),
                        enrollmentId,
                        news.attempt(),
                        chargeOf(news),
                        money.counted(),
                        news.notificationId()));
                giveBackSurplus(news, money.surplus());
            }
            case LATE_SHORT -> {
                recordShort(news, money);
                expireIfUncertain(news);
                giveBackWhatIsLeft(news.paymentId());
            }
            case SURPLUS -> giveBackSurplus(news, money.fresh());
            case DECLINED -> {
                apply(new PaymentDeclined(
                        news.paymentId(), enrollmentId, news.attempt(), reasonOf(news), news.notificationId()));
                giveBackWhatIsLeft(news.paymentId());
            }
            case UNCERTAIN -> apply(new ChargeUncertain(news.paymentId(), enrollmentId, news.attempt()));
        }
    }

    @CommandHandler
    void handle(ExpirePayment command) {
        if (!progress.isAwaited()) {
            return;
        }
        if (attempts.current().isUncertain()) {
            int number = attempts.current().number();
            apply(new PaymentLeftUncertain(command.paymentId(), enrollmentId, number));
            giveBackWhatIsLeft(command.paymentId());
        } else {
            expire(command.paymentId(), command.reason());
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
            List<Portion> portions = new RefundWithinBalance(ledger, status()).of(command.amount());
            giveBack(command.paymentId(), command.refundId(), portions, command.reason(), command.actor());
        }
    }

    @CommandHandler
    void handle(RefundShare command) {
        if (ledger.find(command.refundId()).isEmpty()) {
            List<Portion> portions = new RefundWithinBalance(ledger, status()).share(command.percent());
            giveBack(command.paymentId(), command.refundId(), portions, command.reason(), command.actor());
        }
    }

    @CommandHandler
    void handle(RecordRefund news) {
        RefundEntry refund =
                ledger.find(news.refundId()).orElseThrow(() -> Refused.notFound("refund", news.refundId()));
        boolean gone = refund.amount().isZero();
        if ((news.succeeded() || gone) && !refund.isDone()) {
            complete(news.paymentId(), refund);
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

    @CommandHandler
    void handle(RecordMoneyTakenBack news) {
        Money taken = new TakenBack(ledger, news.chargeId(), news.notificationId()).of(news.amount());
        if (taken.isPositive()) {
            apply(new MoneyTakenBack(
                    news.paymentId(), enrollmentId, news.chargeId(), taken, news.kind(), news.notificationId()));
            completeWhatIsGone(news.paymentId());
        }
    }

    @CommandHandler
    void handle(RecordReturnOutside command) {
        Money returned = returnedOutside().sum();
        if (returned.isPositive()) {
            apply(new MoneyReturnedOutside(
                    command.paymentId(), enrollmentId, returned, command.reason(), command.actor()));
        }
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
        if (progress == Progress.REQUESTED && attempts.isCurrent(fact.attempt())) {
            progress = Progress.PENDING;
        }
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
        ledger = ledger.returnedOutside(returnedOutside().portions());
    }

    private Attempt attemptOf(RecordCharge news) {
        Attempt attempt = attempts.find(news.attempt())
                .orElseThrow(() -> Refused.notFound("attempt", news.paymentId() + "/" + news.attempt()));
        if (news.chargeId() != null && ChargeOrigin.of(attempts, attempt, news.chargeId()) == ChargeOrigin.FOREIGN) {
            throw Refused.notFound("charge", news.chargeId());
        }
        return attempt;
    }

    private Money newMoney(Attempt attempt, RecordCharge news) {
        return news.outcome() == ChargeOutcome.PAID
                ? new NewMoney(ledger.by(chargeOf(news)), attempt.amount(), moneyOf(news), news.notificationId())
                        .amount()
                : Money.zero(amount.currency());
    }

    private ChargeNews.Meaning meaning(Attempt attempt, ChargeOutcome outcome, IncomingMoney.Extent extent) {
        return new ChargeNews(outcome, progress, attempts.isCurrent(attempt.number()), attempt.state(), extent)
                .meaning();
    }

    private void recordShort(RecordCharge news, IncomingMoney money) {
        apply(new PartialPaymentReceived(
                news.paymentId(),
                enrollmentId,
                news.attempt(),
                chargeOf(news),
                money.fresh(),
                money.stillMissing(),
                news.notificationId()));
    }

    private void expireIfUncertain(RecordCharge news) {
        if (progress == Progress.LEFT_UNCERTAIN && attempts.isCurrent(news.attempt())) {
            apply(new PaymentExpired(news.paymentId(), enrollmentId, ExpiryReason.DEADLINE));
        }
    }

    private void expire(PaymentId paymentId, ExpiryReason reason) {
        apply(new PaymentExpired(paymentId, enrollmentId, reason));
        giveBackWhatIsLeft(paymentId);
    }

    private void giveBackWhatIsLeft(PaymentId paymentId) {
        giveBack(paymentId, nextRefund(paymentId), ledger.leftovers(), NOT_COMPLETED, Actor.SYSTEM);
    }

    private void giveBackSurplus(RecordCharge news, Money surplus) {
        if (surplus.isPositive()) {
            String chargeId = chargeOf(news);
            apply(new SurplusPaymentReceived(
                    news.paymentId(), enrollmentId, news.attempt(), chargeId, surplus, news.notificationId()));
            List<Portion> portion = List.of(new Portion(chargeId, surplus));
            giveBack(news.paymentId(), nextRefund(news.paymentId()), portion, SURPLUS, Actor.SYSTEM);
        }
    }

    /** The first portion goes back under the id of the refund, the others under ids that follow from it. */
    private void giveBack(PaymentId paymentId, RefundId refundId, List<Portion> portions, String reason, Actor actor) {
        for (Portion portion : portions) {
            RefundId id = portion.equals(portions.get(0)) ? refundId : partOf(refundId, portion.chargeId());
            apply(new RefundRequested(
                    paymentId, enrollmentId, id, portion.chargeId(), portion.amount(), reason, actor));
        }
    }

    private static RefundId partOf(RefundId refundId, String chargeId) {
        return new RefundId(NameBasedId.of("part-of-refund", refundId + "/" + chargeId));
    }

    /** The payment decides on this refund itself, so its number among the refunds is its name. */
    private RefundId nextRefund(PaymentId paymentId) {
        return new RefundId(
                NameBasedId.of("own-refund", paymentId + "/" + ledger.refunds().size()));
    }

    private void complete(PaymentId paymentId, RefundEntry refund) {
        apply(new RefundCompleted(
                paymentId, enrollmentId, refund.refundId(), refund.amount(), ledger.isSettledBy(refund.refundId())));
    }

    /** A failed refund that has nothing left to give back, because the provider took it, is done. */
    private void completeWhatIsGone(PaymentId paymentId) {
        ledger.refundsIn(RefundState.FAILED).stream()
                .filter(refund -> refund.amount().isZero())
                .forEach(refund -> complete(paymentId, refund));
    }

    private void received(int attempt, ChargeEntry charge) {
        progress = Progress.PAID;
        attempts = attempts.in(ChargeState.PAID, attempt, charge.chargeId());
        ledger = ledger.charged(charge);
    }

    private Money missing() {
        return amount.minus(ledger.left());
    }

    private ReturnedOutside returnedOutside() {
        return new ReturnedOutside(ledger, progress == Progress.PAID);
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
