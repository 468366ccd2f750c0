package io.matricula.enrollment.model;

import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.command.RequestPayment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the bank knows of one payment. */
final class Account {

    final RequestPayment asked;
    final Map<RefundId, Refund> refunds = new LinkedHashMap<>();
    private final Set<Integer> paid = new LinkedHashSet<>();
    Progress progress = Progress.AWAITED;
    boolean uncertain;
    int attempts = 1;

    enum Progress {
        AWAITED,
        DECLINED,
        EXPIRED,
        LEFT_UNCERTAIN,
        PAID
    }

    enum RefundState {
        OPEN,
        FAILED,
        COMPLETED
    }

    record Refund(RefundId id, int attempt, Money amount, RefundState state) {

        Refund in(RefundState next) {
            return new Refund(id, attempt, amount, next);
        }
    }

    Account(RequestPayment asked) {
        this.asked = asked;
    }

    void pay(int attempt) {
        paid.add(attempt);
        progress = Progress.PAID;
        uncertain = false;
    }

    boolean isPaid(int attempt) {
        return paid.contains(attempt);
    }

    String chargeOf(int attempt) {
        return "charge-" + asked.paymentId() + "-" + attempt;
    }

    /** Takes a share of the first charge that has money left. */
    Refund refund(RefundId id, int percent) {
        int attempt = paid.stream()
                .filter(charge -> left(charge).isPositive())
                .findFirst()
                .orElseThrow(Account::nothingLeft);
        Money share = share(left(attempt), percent);
        if (share.isZero()) {
            throw nothingLeft();
        }
        return refund(id, attempt, share);
    }

    Refund refund(RefundId id, int attempt, Money amount) {
        var refund = new Refund(id, attempt, amount, RefundState.OPEN);
        refunds.put(id, refund);
        return refund;
    }

    static Money share(Money whole, int percent) {
        BigDecimal exact = whole.amount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        return new Money(exact.setScale(whole.amount().scale(), RoundingMode.HALF_UP), whole.currency());
    }

    private static Refused nothingLeft() {
        return new Refused(RefusalCode.NOT_REFUNDABLE, "There is no money to give back.");
    }

    private Money left(int attempt) {
        return asked.amount().minus(sum(refund -> refund.attempt() == attempt));
    }

    /** What came and has not gone back. */
    Money balance() {
        Money charged = paid.stream().map(charge -> asked.amount()).reduce(nothing(), Money::plus);
        return charged.minus(sum(refund -> refund.state() == RefundState.COMPLETED));
    }

    /** What is on its way back, or would be if it had not failed. */
    Money promised() {
        return sum(refund -> refund.state() != RefundState.COMPLETED);
    }

    boolean isSettled() {
        return refunds.values().stream().allMatch(refund -> refund.state() == RefundState.COMPLETED);
    }

    Stream<Refund> in(RefundState state) {
        return refunds.values().stream().filter(refund -> refund.state() == state);
    }

    private Money sum(Predicate<Refund> which) {
        return refunds.values().stream().filter(which).map(Refund::amount).reduce(nothing(), Money::plus);
    }

    private Money nothing() {
        return Money.zero(asked.amount().currency());
    }
}
