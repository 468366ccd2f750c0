package io.matricula.enrollment.model;

import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.command.RequestPayment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the bank knows of one payment. */
final class Account {

    final RequestPayment asked;
    final Map<RefundId, Refund> refunds = new LinkedHashMap<>();
    private final Map<Integer, Money> came = new LinkedHashMap<>();
    private final Map<Integer, Money> takenBack = new LinkedHashMap<>();
    private Money deducted;
    Progress progress = Progress.AWAITED;
    boolean uncertain;
    boolean closed;
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
        COMPLETED,
        RETURNED_OUTSIDE
    }

    record Refund(RefundId id, int attempt, Money amount, RefundState state) {

        Refund in(RefundState next) {
            return new Refund(id, attempt, amount, next);
        }

        boolean isDone() {
            return state == RefundState.COMPLETED || state == RefundState.RETURNED_OUTSIDE;
        }
    }

    Account(RequestPayment asked) {
        this.asked = asked;
        this.deducted = nothing();
    }

    void receive(int attempt, Money money) {
        came.merge(attempt, money, Money::plus);
    }

    void pay() {
        progress = Progress.PAID;
        uncertain = false;
    }

    boolean hasReceived(int attempt) {
        return came.containsKey(attempt);
    }

    String chargeOf(int attempt) {
        return "charge-" + asked.paymentId() + "-" + attempt;
    }

    Money missing() {
        return asked.amount().minus(left());
    }

    Money left() {
        return came.keySet().stream().map(this::left).reduce(nothing(), Money::plus);
    }

    private Money left(int attempt) {
        return came.getOrDefault(attempt, nothing())
                .minus(takenBack.getOrDefault(attempt, nothing()))
                .minus(sum(refund -> refund.attempt() == attempt));
    }

    /** What came by awaited charges and is not enough. */
    Money awaitedPart() {
        return progress == Progress.AWAITED ? left() : nothing();
    }

    /** What a paid place lost without being given up. */
    Money deducted() {
        return deducted;
    }

    private void deduct(Money money) {
        if (progress == Progress.PAID) {
            deducted = deducted.plus(money);
        }
    }

    /** Takes a share of what is left. */
    List<Refund> refundShare(RefundId id, int percent) {
        Money share = share(left(), percent);
        if (share.isZero()) {
            throw new Refused(RefusalCode.NOT_REFUNDABLE, "There is no money to give back.");
        }
        return refund(id, share);
    }

    List<Refund> refundByStaff(RefundId id, Money amount) {
        if (amount.exceeds(left())) {
            throw new Refused(RefusalCode.REFUND_EXCEEDS_PAYMENT, "There is less money to give back.");
        }
        deduct(amount);
        return refund(id, amount);
    }

    /** From the oldest charge on, each in a refund of its own. */
    List<Refund> refund(RefundId first, Money wanted) {
        var parts = new ArrayList<Refund>();
        Money open = wanted;
        RefundId id = first;
        for (int attempt : List.copyOf(came.keySet())) {
            Money part = left(attempt).exceeds(open) ? open : left(attempt);
            if (part.isPositive()) {
                var refund = new Refund(id, attempt, part, RefundState.OPEN);
                refunds.put(id, refund);
                parts.add(refund);
                id = new RefundId(NameBasedId.of("refund-portion", first + "/" + attempt));
            }
            open = open.minus(part);
        }
        return parts;
    }

    /** The provider takes what it can of one charge. */
    Money takeBack(int attempt) {
        Money taken = left(attempt);
        deduct(taken);
        takenBack.merge(attempt, taken, Money::plus);
        return taken;
    }

    /** A person gave back what had failed to go back, or what is left of a payment that was never completed. */
    Money returnOutside() {
        if (in(RefundState.FAILED).findAny().isEmpty() && progress != Progress.PAID) {
            refund(new RefundId(NameBasedId.of("outside", asked.paymentId() + "/" + refunds.size())), left())
                    .forEach(refund -> refunds.put(refund.id(), refund.in(RefundState.FAILED)));
        }
        List<Refund> returned = in(RefundState.FAILED).toList();
        returned.forEach(refund -> refunds.put(refund.id(), refund.in(RefundState.RETURNED_OUTSIDE)));
        return returned.stream().map(Refund::amount).reduce(nothing(), Money::plus);
    }

    static Money share(Money whole, int percent) {
        BigDecimal exact = whole.amount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        return new Money(exact.setScale(whole.amount().scale(), RoundingMode.HALF_UP), whole.currency());
    }

    /** What came and has not gone back. */
    Money balance() {
        return sum(came).minus(sum(takenBack)).minus(sum(Refund::isDone));
    }

    /** What is on its way back, or would be if it had not failed. */
    Money promised() {
        return sum(refund -> !refund.isDone());
    }

    boolean isSettled() {
        return refunds.values().stream()
                .allMatch(refund -> refund.isDone() || (closed && refund.state() == RefundState.FAILED));
    }

    boolean isDone() {
        return refunds.values().stream().allMatch(Refund::isDone);
    }

    Stream<Refund> in(RefundState state) {
        return refunds.values().stream().filter(refund -> refund.state() == state);
    }

    private Money sum(Predicate<Refund> which) {
        return refunds.values().stream().filter(which).map(Refund::amount).reduce(nothing(), Money::plus);
    }

    private Money sum(Map<Integer, Money> amounts) {
        return amounts.values().stream().reduce(nothing(), Money::plus);
    }

    private Money nothing() {
        return Money.zero(asked.amount().currency());
    }
}
