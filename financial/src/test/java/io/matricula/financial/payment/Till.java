package io.matricula.financial.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.Money;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.MoneyReturnedOutside;
import io.matricula.shared.financial.event.MoneyTakenBack;
import io.matricula.shared.financial.event.PartialPaymentReceived;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.RefundFailed;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import io.matricula.shared.financial.event.SurplusPaymentReceived;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What the facts of one payment say of its money, counted in the smallest coins of the currency by the simplest means. */
final class Till {

    record Back(String chargeId, long coins, RefundState state) {

        Back in(RefundState newState) {
            return new Back(chargeId, coins, newState);
        }

        boolean isUndone() {
            return state == RefundState.OPEN || state == RefundState.FAILED;
        }
    }

    private final Map<String, Long> charges = new LinkedHashMap<>();
    private final Map<RefundId, Back> refunds = new LinkedHashMap<>();
    private final Map<String, Long> taken = new LinkedHashMap<>();
    private final Map<String, Long> returned = new LinkedHashMap<>();
    private final Map<String, Long> requested = new LinkedHashMap<>();

    void enter(Object fact) {
        if (fact instanceof PaymentConfirmed money) {
            came(money.chargeId(), money.amount());
        } else if (fact instanceof LatePaymentReceived money) {
            came(money.chargeId(), money.amount());
        } else if (fact instanceof SurplusPaymentReceived money) {
            came(money.chargeId(), money.amount());
        } else if (fact instanceof PartialPaymentReceived money) {
            came(money.chargeId(), money.amount());
        } else if (fact instanceof RefundRequested refund) {
            var back = new Back(refund.chargeId(), coins(refund.amount()), RefundState.OPEN);
            assertThat(refunds.put(refund.refundId(), back)).isNull();
            requested.merge(refund.chargeId(), back.coins(), Long::sum);
        } else if (fact instanceof RefundRetried refund) {
            move(refund.refundId(), refund.amount(), RefundState.OPEN);
        } else if (fact instanceof RefundFailed refund) {
            move(refund.refundId(), refund.amount(), RefundState.FAILED);
        } else if (fact instanceof RefundCompleted refund) {
            move(refund.refundId(), refund.amount(), RefundState.COMPLETED);
            assertThat(refund.settled()).isEqualTo(refunds.values().stream().noneMatch(Back::isUndone));
        } else if (fact instanceof MoneyTakenBack money) {
            taken.merge(money.chargeId(), coins(money.amount()), Long::sum);
            giveWay(money.chargeId(), RefundState.FAILED);
            giveWay(money.chargeId(), RefundState.OPEN);
        } else if (fact instanceof MoneyReturnedOutside money) {
            returnedOutside(coins(money.amount()));
        }
    }

    /** What had failed to go back, or of a payment that was never paid in full all that is left. */
    private void returnedOutside(long coins) {
        List<RefundId> failed = refundsIn(RefundState.FAILED);
        Map<String, Long> given = new LinkedHashMap<>();
        if (failed.isEmpty()) {
            charges().forEach(charge -> given.put(charge, left(charge)));
        } else {
            failed.forEach(
                    refund -> given.merge(back(refund).chargeId(), back(refund).coins(), Long::sum));
        }
        given.forEach((charge, some) -> returned.merge(charge, some, Long::sum));
        failed.forEach(refund -> refunds.put(refund, back(refund).in(RefundState.RETURNED_OUTSIDE)));
        assertThat(given.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(coins);
    }

    boolean knows(String chargeId) {
        return charges.containsKey(chargeId);
    }

    long came(String chargeId) {
        return charges.getOrDefault(chargeId, 0L);
    }

    /** Whether the provider has taken all that this refund would give back. */
    boolean isGone(RefundId refund) {
        return back(refund).coins() == 0;
    }

    List<RefundId> refunds() {
        return List.copyOf(refunds.keySet());
    }

    List<RefundId> refundsIn(RefundState state) {
        return refunds().stream().filter(refund -> stateOf(refund) == state).toList();
    }

    RefundState stateOf(RefundId refund) {
        return back(refund).state();
    }

    long charged() {
        return total(charges);
    }

    /** What the school has: what came, less what really went back. */
    long held() {
        return charges().stream().mapToLong(this::held).sum();
    }

    long held(String chargeId) {
        return charges.getOrDefault(chargeId, 0L)
                - taken.getOrDefault(chargeId, 0L)
                - returned.getOrDefault(chargeId, 0L)
                - sum(chargeId, refund -> refund.state() == RefundState.COMPLETED);
    }

    /** What came, less what went back, is on its way or is to be tried again. */
    long left() {
        return charges().stream().mapToLong(this::left).sum();
    }

    long left(String chargeId) {
        return held(chargeId) - sum(chargeId, Back::isUndone);
    }

    long failed() {
        return refundsIn(RefundState.FAILED).stream()
                .mapToLong(refund -> back(refund).coins())
                .sum();
    }

    /** What the school may keep once all is done: what came and was not taken back, less what it was decided to give back of that. */
    long rightful() {
        return charged() - total(taken) - total(requested);
    }

    private static long total(Map<String, Long> coins) {
        return coins.values().stream().mapToLong(Long::longValue).sum();
    }

    List<String> charges() {
        return List.copyOf(charges.keySet());
    }

    static long coins(Money money) {
        return money.amount().unscaledValue().longValueExact();
    }

    static Money money(long coins, Money like) {
        return new Money(BigDecimal.valueOf(coins, like.amount().scale()), like.currency());
    }

    private void came(String chargeId, Money money) {
        charges.merge(chargeId, coins(money), Long::sum);
    }

    private void move(RefundId refund, Money amount, RefundState state) {
        assertThat(coins(amount)).isEqualTo(back(refund).coins());
        refunds.put(refund, back(refund).in(state));
    }

    /** What the provider took, no refund gives back any more. */
    private void giveWay(String chargeId, RefundState state) {
        for (RefundId refund : refundsIn(state)) {
            Back before = back(refund);
            long over = Math.max(0, sum(chargeId, Back::isUndone) - held(chargeId));
            long less = before.chargeId().equals(chargeId) ? Math.min(over, before.coins()) : 0;
            refunds.put(refund, new Back(before.chargeId(), before.coins() - less, state));
            requested.merge(chargeId, -less, Long::sum);
        }
    }

    private Back back(RefundId refund) {
        return Objects.requireNonNull(refunds.get(refund));
    }

    private long sum(String chargeId, Predicate<Back> which) {
        return refunds.values().stream()
                .filter(refund -> refund.chargeId().equals(chargeId))
                .filter(which)
                .mapToLong(Back::coins)
                .sum();
    }
}
