package io.matricula.query.payments;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.financial.RefundId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The money of a payment: what came, what went, and what is still to go back.
 *
 * @param surplus what came beyond what was owed
 * @param refunded what went back, given by the school or taken by the provider
 * @param refunds those that are not done
 */
record Books(Money received, Money surplus, Money refunded, List<Entry> entries, List<OpenRefund> refunds) {

    static Books empty(Money nothing) {
        return new Books(nothing, nothing, nothing, List.of(), List.of());
    }

    Books received(Entry money) {
        return new Books(received.plus(money.amount()), surplus, refunded, plus(entries, money), refunds);
    }

    /** What was too much of money that came at once is no entry of its own: only what goes back is. */
    Books surplus(Entry money) {
        Entry last = entries.isEmpty() ? money : entries.get(entries.size() - 1);
        List<Entry> all = !entries.isEmpty() && last.cameWith(money)
                ? plus(entries.subList(0, entries.size() - 1), last.plus(money.amount()))
                : plus(entries, money);
        return new Books(received.plus(money.amount()), surplus.plus(money.amount()), refunded, all, refunds);
    }

    Books went(Entry money) {
        return new Books(received, surplus, refunded.plus(money.amount()), plus(entries, money), refunds);
    }

    Books requested(OpenRefund refund) {
        return with(plus(refunds, refund));
    }

    Books tried(RefundId refundId, boolean failed) {
        return with(refunds.stream()
                .map(refund -> refund.is(refundId) ? refund.in(failed) : refund)
                .toList());
    }

    /** A refund of nothing is one that came too late: the provider had taken the money. */
    Books completed(RefundId refundId, Money amount, Instant at) {
        Books settled = without(refund -> refund.is(refundId));
        String by = refunds.stream()
                .filter(refund -> refund.is(refundId))
                .map(OpenRefund::by)
                .findFirst()
                .orElse(Actor.SYSTEM.name());
        return amount.isZero()
                ? settled
                : settled.went(Entry.gaveBack(at, Entry.Kind.REFUNDED, amount, refundId.toString(), by));
    }

    Books returnedOutside(Entry money) {
        return without(OpenRefund::failed).went(money);
    }

    /** The status of a payment that would have the other one if no refund was under way. */
    PaymentStatus statusOr(PaymentStatus otherwise) {
        if (refunds.stream().anyMatch(refund -> !refund.failed())) {
            return PaymentStatus.REFUND_PENDING;
        }
        return refunds.isEmpty() ? otherwise : PaymentStatus.REFUND_FAILED;
    }

    PaymentStatus ofBalance(Money due) {
        if (received.equals(refunded)) {
            return PaymentStatus.REFUNDED;
        }
        return due.exceeds(received.minus(refunded)) ? PaymentStatus.PARTIALLY_REFUNDED : PaymentStatus.CONFIRMED;
    }

    private Books without(Predicate<OpenRefund> which) {
        return with(refunds.stream().filter(which.negate()).toList());
    }

    private Books with(List<OpenRefund> newRefunds) {
        return new Books(received, surplus, refunded, entries, newRefunds);
    }

    private static <T> List<T> plus(List<T> some, T one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return List.copyOf(more);
    }
}
