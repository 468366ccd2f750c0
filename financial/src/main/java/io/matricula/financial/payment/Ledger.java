package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.Rule;
import io.matricula.shared.financial.RefundId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * R14: charges and refunds are entries, and the balance is their sum, exact to the cent. A refund takes its money when it is requested
 * and keeps it while it is open or may be tried again.
 *
 * @param currency of every entry
 * @param charges money that came
 * @param refunds money that goes back
 */
@Rule("R14")
record Ledger(Currency currency, List<ChargeEntry> charges, List<RefundEntry> refunds) {

    static Ledger in(Currency currency) {
        return new Ledger(currency, List.of(), List.of());
    }

    Ledger charged(String chargeId, Money amount) {
        return new Ledger(currency, with(charges, new ChargeEntry(chargeId, amount)), refunds);
    }

    Ledger refundRequested(RefundId refundId, String chargeId, Money amount) {
        return new Ledger(
                currency, charges, with(refunds, new RefundEntry(refundId, chargeId, amount, RefundState.OPEN)));
    }

    Ledger refund(RefundId refundId, RefundState state) {
        return new Ledger(
                currency,
                charges,
                refunds.stream()
                        .map(refund -> refund.refundId().equals(refundId) ? refund.in(state) : refund)
                        .toList());
    }

    boolean hasCharge(String chargeId) {
        return charges.stream().anyMatch(charge -> charge.chargeId().equals(chargeId));
    }

    Optional<RefundEntry> find(RefundId refundId) {
        return refunds.stream()
                .filter(refund -> refund.refundId().equals(refundId))
                .findFirst();
    }

    List<RefundEntry> refundsIn(RefundState state) {
        return refunds.stream().filter(refund -> refund.state() == state).toList();
    }

    /** Whether only this refund is not completed. */
    boolean isSettledBy(RefundId refundId) {
        return refunds.stream()
                .allMatch(refund -> refund.isCompleted() || refund.refundId().equals(refundId));
    }

    Money charged() {
        return sum(charges.stream().map(ChargeEntry::amount));
    }

    Money refunded() {
        return sum(refunds.stream().filter(RefundEntry::isCompleted).map(RefundEntry::amount));
    }

    Money balance() {
        return charged().minus(refunded());
    }

    /** The charge that has money left which no refund has taken, with that money. */
    Optional<ChargeEntry> refundable() {
        return charges.stream()
                .map(charge -> new ChargeEntry(charge.chargeId(), left(charge)))
                .filter(charge -> charge.amount().isPositive())
                .findFirst();
    }

    private Money left(ChargeEntry charge) {
        return charge.amount()
                .minus(sum(refunds.stream()
                        .filter(refund -> refund.chargeId().equals(charge.chargeId()))
                        .map(RefundEntry::amount)));
    }

    private Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }

    private static <T> List<T> with(List<T> entries, T entry) {
        var longer = new ArrayList<>(entries);
        longer.add(entry);
        return List.copyOf(longer);
    }
}
