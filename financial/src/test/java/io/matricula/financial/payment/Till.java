package io.matricula.financial.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.Money;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.event.LatePaymentReceived;
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
    }

    private final Map<String, Long> charges = new LinkedHashMap<>();
    private final Map<RefundId, Back> refunds = new LinkedHashMap<>();

    void enter(Object fact) {
        if (fact instanceof PaymentConfirmed money) {
            came(money.chargeId(), money.amount());
        } else if (fact instanceof LatePaymentReceived money) {
            came(money.chargeId(), money.amount());
        } else if (fact instanceof SurplusPaymentReceived money) {
            came(money.chargeId(), money.amount());
        } else if (fact instanceof RefundRequested refund) {
            var back = new Back(refund.chargeId(), coins(refund.amount()), RefundState.OPEN);
            assertThat(refunds.put(refund.refundId(), back)).isNull();
        } else if (fact instanceof RefundRetried refund) {
            move(refund.refundId(), refund.amount(), RefundState.OPEN);
        } else if (fact instanceof RefundFailed refund) {
            move(refund.refundId(), refund.amount(), RefundState.FAILED);
        } else if (fact instanceof RefundCompleted refund) {
            move(refund.refundId(), refund.amount(), RefundState.COMPLETED);
            assertThat(refund.settled())
                    .isEqualTo(refundsIn(RefundState.COMPLETED).size() == refunds.size());
        }
    }

    boolean knows(String chargeId) {
        return charges.containsKey(chargeId);
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
        return charges.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What the school has: what came, less what really went back. */
    long held() {
        return charged() - sum(refund -> refund.state() == RefundState.COMPLETED);
    }

    /** What came, less what went back, is on its way or is to be tried again. */
    long left() {
        return charged() - sum(refund -> true);
    }

    long left(String chargeId) {
        return charges.getOrDefault(chargeId, 0L)
                - sum(refund -> refund.chargeId().equals(chargeId));
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
        assertThat(charges.put(chargeId, coins(money))).isNull();
    }

    private void move(RefundId refund, Money amount, RefundState state) {
        assertThat(coins(amount)).isEqualTo(back(refund).coins());
        refunds.put(refund, back(refund).in(state));
    }

    private Back back(RefundId refund) {
        return Objects.requireNonNull(refunds.get(refund));
    }

    private long sum(Predicate<Back> which) {
        return refunds.values().stream().filter(which).mapToLong(Back::coins).sum();
    }
}
