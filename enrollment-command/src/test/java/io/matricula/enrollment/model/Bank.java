package io.matricula.enrollment.model;

import io.matricula.enrollment.model.Account.Progress;
import io.matricula.enrollment.model.Account.Refund;
import io.matricula.enrollment.model.Account.RefundState;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.TakeBackKind;
import io.matricula.shared.financial.command.ChangePaymentMethod;
import io.matricula.shared.financial.command.ExpirePayment;
import io.matricula.shared.financial.command.RecordReturnOutside;
import io.matricula.shared.financial.command.RefundShare;
import io.matricula.shared.financial.command.RequestPayment;
import io.matricula.shared.financial.command.RequestReconciliation;
import io.matricula.shared.financial.command.RequestRefund;
import io.matricula.shared.financial.command.RetryRefund;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.MoneyReturnedOutside;
import io.matricula.shared.financial.event.MoneyTakenBack;
import io.matricula.shared.financial.event.PartialPaymentReceived;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.PaymentDeclined;
import io.matricula.shared.financial.event.PaymentExpired;
import io.matricula.shared.financial.event.PaymentLeftUncertain;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentRequested;
import io.matricula.shared.financial.event.ReconciliationRequested;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.RefundFailed;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import io.matricula.shared.financial.event.SurplusPaymentReceived;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.gateway.EventGateway;

/** Stands in for the financial context: it answers as that one does, and what payers and gateway do is up to the history. */
final class Bank {

    private static final int EVERYTHING = 100;

    private final Map<PaymentId, Account> accounts = new LinkedHashMap<>();
    private final EventGateway facts;

    Bank(EventGateway facts) {
        this.facts = facts;
    }

    Optional<Account> of(EnrollmentId enrollment) {
        return accounts.values().stream()
                .filter(account -> account.asked.enrollmentId().equals(enrollment))
                .findFirst();
    }

    @CommandHandler
    void handle(RequestPayment command) {
        if (!accounts.containsKey(command.paymentId())) {
            accounts.put(command.paymentId(), new Account(command));
            facts.publish(new PaymentRequested(
                    command.paymentId(),
                    command.enrollmentId(),
                    command.amount(),
                    command.method(),
                    command.cardToken(),
                    command.dueAt()));
        }
    }

    @CommandHandler
    void handle(ChangePaymentMethod command) {
        Account account = account(command.paymentId());
        if (account.progress == Progress.AWAITED && account.attempts <= command.choice()) {
            account.attempts++;
            account.uncertain = false;
            facts.publish(new PaymentMethodChanged(
                    command.paymentId(),
                    account.asked.enrollmentId(),
                    account.attempts,
                    account.missing(),
                    command.method(),
                    command.cardToken(),
                    command.dueAt()));
        }
    }

    @CommandHandler
    void handle(ExpirePayment command) {
        Account account = account(command.paymentId());
        EnrollmentId enrollment = account.asked.enrollmentId();
        if (account.progress != Progress.AWAITED) {
            return;
        }
        if (account.uncertain) {
            account.progress = Progress.LEFT_UNCERTAIN;
            facts.publish(new PaymentLeftUncertain(command.paymentId(), enrollment, account.attempts));
        } else {
            account.progress = Progress.EXPIRED;
            facts.publish(new PaymentExpired(command.paymentId(), enrollment, command.reason()));
        }
        giveBackWhatIsLeft(account);
    }

    @CommandHandler
    void handle(RequestReconciliation command) {
        Account account = account(command.paymentId());
        if (account.uncertain) {
            facts.publish(
                    new ReconciliationRequested(command.paymentId(), account.asked.enrollmentId(), account.attempts));
        }
    }

    @CommandHandler
    void handle(RequestRefund command) {
        Account account = account(command.paymentId());
        if (account.refunds.containsKey(command.refundId())) {
            return;
        }
        List<Refund> parts = command.amount() == null
                ? account.refundShare(command.refundId(), EVERYTHING)
                : account.refundByStaff(command.refundId(), command.amount());
        publishRequested(account, parts, command.reason());
    }

    @CommandHandler
    void handle(RefundShare command) {
        Account account = account(command.paymentId());
        if (!account.refunds.containsKey(command.refundId())) {
            publishRequested(account, account.refundShare(command.refundId(), command.percent()), command.reason());
        }
    }

    @CommandHandler
    void handle(RecordReturnOutside command) {
        Account account = account(command.paymentId());
        Money returned = account.returnOutside();
        if (returned.isPositive()) {
            facts.publish(new MoneyReturnedOutside(
                    command.paymentId(), account.asked.enrollmentId(), returned, command.reason(), command.actor()));
        }
    }

    private void publishRequested(Account account, List<Refund> parts, String reason) {
        for (Refund refund : parts) {
            facts.publish(new RefundRequested(
                    account.asked.paymentId(),
                    account.asked.enrollmentId(),
                    refund.id(),
                    account.chargeOf(refund.attempt()),
                    refund.amount(),
                    reason,
                    Actor.SYSTEM));
        }
    }

    private void giveBackWhatIsLeft(Account account) {
        giveBack(account, account.left(), "PAYMENT_NOT_COMPLETED");
    }

    private void giveBack(Account account, Money money, String reason) {
        var id = new RefundId(NameBasedId.of("own-refund", account.asked.paymentId() + "/" + account.refunds.size()));
        publishRequested(account, account.refund(id, money), reason);
    }

    @CommandHandler
    void handle(RetryRefund command) {
        Account account = account(command.paymentId());
        account.closed = false;
        for (Refund refund : account.in(RefundState.FAILED).toList()) {
            account.refunds.put(refund.id(), refund.in(RefundState.OPEN));
            facts.publish(new RefundRetried(
                    command.paymentId(),
                    account.asked.enrollmentId(),
                    refund.id(),
                    account.chargeOf(refund.attempt()),
                    refund.amount()));
        }
    }

    private Account account(PaymentId payment) {
        return Optional.ofNullable(accounts.get(payment)).orElseThrow(() -> Refused.notFound("payment", payment));
    }

    /** Money comes by one of the charges, in time, late, or once more than was asked; as much as is missing, less or more. */
    void pay(Account account, int which, int percent) {
        List<Integer> open = IntStream.rangeClosed(1, account.attempts)
                .boxed()
                .filter(attempt -> account.missing().isPositive() || !account.hasReceived(attempt))
                .toList();
        if (!open.isEmpty()) {
            Money wanted = account.missing().isPositive() ? account.missing() : account.asked.amount();
            payBy(account, open.get(which % open.size()), Account.share(wanted, percent));
        }
    }

    private void payBy(Account account, int attempt, Money money) {
        if (money.isZero()) {
            return;
        }
        PaymentId payment = account.asked.paymentId();
        EnrollmentId enrollment = account.asked.enrollmentId();
        String charge = account.chargeOf(attempt);
        Money missing = account.missing();
        boolean enough = !missing.exceeds(money);
        Progress before = account.progress;
        account.receive(attempt, money);
        if (before == Progress.PAID) {
            giveBackSurplus(account, attempt, money);
        } else if (!enough) {
            facts.publish(new PartialPaymentReceived(
                    payment, enrollment, attempt, charge, money, missing.minus(money), null));
            endShort(account, before);
        } else {
            account.pay();
            facts.publish(
                    before == Progress.AWAITED
                            ? new PaymentConfirmed(payment, enrollment, attempt, charge, missing, null)
                            : new LatePaymentReceived(payment, enrollment, attempt, charge, missing, null));
            giveBackSurplus(account, attempt, money.minus(missing));
        }
    }

    /** Too little that comes too late goes back at once. */
    private void endShort(Account account, Progress before) {
        if (before == Progress.LEFT_UNCERTAIN) {
            findUncharged(account);
        }
        if (before != Progress.AWAITED) {
            giveBackWhatIsLeft(account);
        }
    }

    private void giveBackSurplus(Account account, int attempt, Money surplus) {
        if (surplus.isPositive()) {
            facts.publish(new SurplusPaymentReceived(
                    account.asked.paymentId(),
                    account.asked.enrollmentId(),
                    attempt,
                    account.chargeOf(attempt),
                    surplus,
                    null));
            giveBack(account, surplus, "SURPLUS_PAYMENT");
        }
    }

    /** The provider takes back what the school still has of a charge. */
    void takeBack(Account account, int which) {
        int attempt = 1 + which % account.attempts;
        Money taken = account.takeBack(attempt);
        if (taken.isPositive()) {
            facts.publish(new MoneyTakenBack(
                    account.asked.paymentId(),
                    account.asked.enrollmentId(),
                    account.chargeOf(attempt),
                    taken,
                    TakeBackKind.CHARGED_BACK,
                    "notification"));
        }
    }

    void decline(Account account, DeclineReason reason) {
        if (account.progress == Progress.AWAITED || account.progress == Progress.LEFT_UNCERTAIN) {
            account.progress = Progress.DECLINED;
            account.uncertain = false;
            facts.publish(new PaymentDeclined(
                    account.asked.paymentId(), account.asked.enrollmentId(), account.attempts, reason, null));
            giveBackWhatIsLeft(account);
        }
    }

    void leaveUnanswered(Account account) {
        account.uncertain |= account.progress == Progress.AWAITED;
    }

    /** The gateway found that the payer was not charged. */
    void findUncharged(Account account) {
        account.uncertain = false;
        if (account.progress == Progress.LEFT_UNCERTAIN) {
            account.progress = Progress.EXPIRED;
            facts.publish(
                    new PaymentExpired(account.asked.paymentId(), account.asked.enrollmentId(), ExpiryReason.DEADLINE));
        }
    }

    /** The gateway carries out one of the refunds that wait for it, or refuses to. */
    void answerRefund(int which, boolean succeeds) {
        List<Account> waiting = accounts.values().stream()
                .filter(account -> account.in(RefundState.OPEN).findAny().isPresent())
                .toList();
        if (!waiting.isEmpty()) {
            Account account = waiting.get(which % waiting.size());
            Refund refund = account.in(RefundState.OPEN).findFirst().orElseThrow();
            if (succeeds) {
                complete(account, refund);
            } else {
                fail(account, refund);
            }
        }
    }

    private void complete(Account account, Refund refund) {
        account.refunds.put(refund.id(), refund.in(RefundState.COMPLETED));
        facts.publish(new RefundCompleted(
                account.asked.paymentId(),
                account.asked.enrollmentId(),
                refund.id(),
                refund.amount(),
                account.isDone()));
    }

    private void fail(Account account, Refund refund) {
        account.refunds.put(refund.id(), refund.in(RefundState.FAILED));
        facts.publish(new RefundFailed(
                account.asked.paymentId(),
                account.asked.enrollmentId(),
                refund.id(),
                refund.amount(),
                "The gateway says no."));
    }

    /** The gateway answers everything it was asked: no payer was charged, and every refund is done. */
    void finish() {
        for (Account account : accounts.values()) {
            findUncharged(account);
            account.in(RefundState.OPEN).toList().forEach(refund -> complete(account, refund));
        }
    }
}
