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
import io.matricula.shared.financial.command.ChangePaymentMethod;
import io.matricula.shared.financial.command.ExpirePayment;
import io.matricula.shared.financial.command.RefundShare;
import io.matricula.shared.financial.command.RequestPayment;
import io.matricula.shared.financial.command.RequestReconciliation;
import io.matricula.shared.financial.command.RequestRefund;
import io.matricula.shared.financial.command.RetryRefund;
import io.matricula.shared.financial.event.LatePaymentReceived;
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
        if (account.progress == Progress.AWAITED) {
            account.attempts++;
            account.uncertain = false;
            facts.publish(new PaymentMethodChanged(
                    command.paymentId(),
                    account.asked.enrollmentId(),
                    account.attempts,
                    account.asked.amount(),
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
        refund(command.paymentId(), command.refundId(), EVERYTHING, command.reason());
    }

    @CommandHandler
    void handle(RefundShare command) {
        refund(command.paymentId(), command.refundId(), command.percent(), command.reason());
    }

    private void refund(PaymentId payment, RefundId id, int percent, String reason) {
        Account account = account(payment);
        if (!account.refunds.containsKey(id)) {
            publishRequested(account, account.refund(id, percent), reason);
        }
    }

    private void publishRequested(Account account, Refund refund, String reason) {
        facts.publish(new RefundRequested(
                account.asked.paymentId(),
                account.asked.enrollmentId(),
                refund.id(),
                account.chargeOf(refund.attempt()),
                refund.amount(),
                reason,
                Actor.SYSTEM));
    }

    @CommandHandler
    void handle(RetryRefund command) {
        Account account = account(command.paymentId());
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

    /** Money comes by one of the charges, in time, late, or once more than was asked. */
    void pay(Account account, int which) {
        List<Integer> unpaid = IntStream.rangeClosed(1, account.attempts)
                .boxed()
                .filter(attempt -> !account.isPaid(attempt))
                .toList();
        if (!unpaid.isEmpty()) {
            payBy(account, unpaid.get(which % unpaid.size()));
        }
    }

    private void payBy(Account account, int attempt) {
        PaymentId payment = account.asked.paymentId();
        EnrollmentId enrollment = account.asked.enrollmentId();
        Money amount = account.asked.amount();
        String charge = account.chargeOf(attempt);
        Progress before = account.progress;
        account.pay(attempt);
        switch (before) {
            case AWAITED -> facts.publish(new PaymentConfirmed(payment, enrollment, attempt, charge, amount, null));
            case DECLINED, EXPIRED, LEFT_UNCERTAIN ->
                facts.publish(new LatePaymentReceived(payment, enrollment, attempt, charge, amount, null));
            case PAID -> {
                facts.publish(new SurplusPaymentReceived(payment, enrollment, attempt, charge, amount, null));
                var id = new RefundId(NameBasedId.of("surplus-refund", charge));
                publishRequested(account, account.refund(id, attempt, amount), "SURPLUS_PAYMENT");
            }
        }
    }

    void decline(Account account, DeclineReason reason) {
        if (account.progress == Progress.AWAITED || account.progress == Progress.LEFT_UNCERTAIN) {
            account.progress = Progress.DECLINED;
            account.uncertain = false;
            facts.publish(new PaymentDeclined(
                    account.asked.paymentId(), account.asked.enrollmentId(), account.attempts, reason, null));
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
                account.isSettled()));
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

    /** The gateway answers everything it was asked: nobody was charged, and every refund is done. */
    void finish() {
        for (Account account : accounts.values()) {
            findUncharged(account);
            account.in(RefundState.OPEN).toList().forEach(refund -> complete(account, refund));
        }
    }
}
