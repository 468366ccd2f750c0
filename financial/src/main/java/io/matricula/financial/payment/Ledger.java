package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.Rule;
import io.matricula.shared.financial.RefundId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * R14: whatever came and went is an entry, and the balance is their sum, exact to the cent. A refund takes its money when it is requested
 * and keeps it while it is open or may be tried again.
 *
 * @param currency of every entry
 * @param charges money that came
 * @param refunds money that goes back through the gateway
 * @param returns money that went back without it
 */
@Rule("R14")
record Ledger(Currency currency, List<ChargeEntry> charges, List<RefundEntry> refunds, List<ReturnEntry> returns) {

    static Ledger in(Currency currency) {
        return new Ledger(currency, List.of(), List.of(), List.of());
    }

    Ledger charged(ChargeEntry charge) {
        return new Ledger(currency, plus(charges, List.of(charge)), refunds, returns);
    }

    Ledger refundRequested(RefundId refundId, Portion portion) {
        var refund = new RefundEntry(refundId, portion.chargeId(), portion.amount(), RefundState.OPEN);
        return new Ledger(currency, charges, plus(refunds, List.of(refund)), returns);
    }

    Ledger refund(RefundId refundId, Money amount, RefundState state) {
        return change(
                refund -> refund.refundId().equals(refundId) ? refund.of(amount).in(state) : refund);
    }

    /** The provider took money: refunds that are not done can claim no more than what is left of it, those that failed giving way first. */
    Ledger takenBack(ReturnEntry taken) {
        Ledger after = returned(List.of(taken));
        for (RefundState state : List.of(RefundState.FAILED, RefundState.OPEN)) {
            for (RefundEntry refund : refundsIn(state)) {
                after = after.refund(refund.refundId(), after.roomFor(refund), state);
            }
        }
        return after;
    }

    /** A person gave money back, and with it what had failed to go back. */
    Ledger returnedOutside(List<Portion> portions) {
        return returned(portions.stream()
                        .map(portion -> new ReturnEntry(portion.chargeId(), portion.amount(), null))
                        .toList())
                .change(refund ->
                        refund.state() == RefundState.FAILED ? refund.in(RefundState.RETURNED_OUTSIDE) : refund);
    }

    List<ChargeEntry> by(String chargeId) {
        return charges.stream().filter(charge -> charge.isBy(chargeId)).toList();
    }

    boolean knowsReturn(String notificationId) {
        return returns.stream().anyMatch(entry -> notificationId.equals(entry.notificationId()));
    }

    Optional<RefundEntry> find(RefundId refundId) {
        return refunds.stream()
                .filter(refund -> refund.refundId().equals(refundId))
                .findFirst();
    }

    List<RefundEntry> refundsIn(RefundState state) {
        return refunds.stream().filter(refund -> refund.state() == state).toList();
    }

    /** Whether only this refund is not done. */
    boolean isSettledBy(RefundId refundId) {
        return refunds.stream()
                .allMatch(refund -> refund.isDone() || refund.refundId().equals(refundId));
    }

    Money charged() {
        return sum(balances().map(ChargeBalance::came));
    }

    Money refunded() {
        return sum(balances().map(ChargeBalance::gone));
    }

    Money balance() {
        return sum(balances().map(ChargeBalance::held));
    }

    /** What no refund has claimed. */
    Money left() {
        return sum(leftovers().stream().map(Portion::amount));
    }

    /** What no refund has claimed, by charge, the oldest first. */
    List<Portion> leftovers() {
        return balances().map(ChargeBalance::left).filter(Portion::isMoney).toList();
    }

    Stream<ChargeBalance> balances() {
        return charges.stream().map(ChargeEntry::chargeId).distinct().map(this::balanceOf);
    }

    ChargeBalance balanceOf(String chargeId) {
        return new ChargeBalance(
                chargeId,
                sum(by(chargeId).stream().map(ChargeEntry::amount)),
                refundsOf(chargeId, RefundEntry::isCompleted).plus(returnsOf(chargeId)),
                refundsOf(chargeId, refund -> !refund.isDone()));
    }

    private Money roomFor(RefundEntry refund) {
        return balanceOf(refund.chargeId()).roomFor(refund.amount());
    }

    private Money refundsOf(String chargeId, Predicate<RefundEntry> which) {
        return sum(refunds.stream()
                .filter(which)
                .filter(refund -> refund.chargeId().equals(chargeId))
                .map(RefundEntry::amount));
    }

    private Money returnsOf(String chargeId) {
        return sum(returns.stream()
                .filter(entry -> entry.chargeId().equals(chargeId))
                .map(ReturnEntry::amount));
    }

    private Ledger returned(List<ReturnEntry> returned) {
        return new Ledger(currency, charges, refunds, plus(returns, returned));
    }

    private Ledger change(UnaryOperator<RefundEntry> change) {
        return new Ledger(currency, charges, refunds.stream().map(change).toList(), returns);
    }

    private Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }

    private static <T> List<T> plus(List<T> entries, List<T> more) {
        return Stream.of(entries, more).flatMap(List::stream).toList();
    }
}
