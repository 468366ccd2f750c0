package io.matricula.financial.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.Money;
import io.matricula.shared.Refused;
import io.matricula.shared.financial.RefundId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class LedgerPropertyTest {

    private static final Currency BRL = Currency.getInstance("BRL");

    enum Kind {
        CHARGE,
        REFUND,
        REFUND_ALL,
        COMPLETE,
        FAIL,
        RETRY
    }

    record Step(Kind kind, long cents, int which) {}

    /** The same story kept in whole cents, by the simplest means. */
    private static final class Cents {
        long charged;
        long refunded;
        final List<RefundId> refunds = new ArrayList<>();
        Ledger ledger = Ledger.in(BRL);

        void take(Step step) {
            switch (step.kind()) {
                case CHARGE -> {
                    ledger = ledger.charged("ch_" + ledger.charges().size(), money(step.cents()));
                    charged += step.cents();
                }
                case REFUND -> request(money(step.cents()));
                case REFUND_ALL -> request(null);
                case COMPLETE -> move(step, RefundState.OPEN, RefundState.COMPLETED);
                case FAIL -> move(step, RefundState.OPEN, RefundState.FAILED);
                case RETRY -> move(step, RefundState.FAILED, RefundState.OPEN);
            }
        }

        private void request(@Nullable Money asked) {
            var id = new RefundId(new UUID(0, refunds.size()));
            try {
                ChargeEntry refund = new RefundWithinBalance(ledger, PaymentStatus.CONFIRMED).of(asked);
                ledger = ledger.refundRequested(id, refund.chargeId(), refund.amount());
                refunds.add(id);
            } catch (Refused tooMuch) {
                assertThat(tooMuch.code().name()).isIn("NOT_REFUNDABLE", "REFUND_EXCEEDS_PAYMENT");
            }
        }

        private void move(Step step, RefundState from, RefundState to) {
            List<RefundEntry> candidates = ledger.refundsIn(from);
            if (!candidates.isEmpty()) {
                RefundEntry refund = candidates.get(step.which() % candidates.size());
                ledger = ledger.refund(refund.refundId(), to);
                refunded += to == RefundState.COMPLETED
                        ? refund.amount().amount().movePointRight(2).longValueExact()
                        : 0;
            }
        }
    }

    @Property(tries = 500)
    void theBalanceIsTheSumOfTheEntriesExactToTheCent(@ForAll("stories") List<Step> story) {
        var told = new Cents();
        for (Step step : story) {
            told.take(step);
            assertThat(told.ledger.charged()).isEqualTo(money(told.charged));
            assertThat(told.ledger.refunded()).isEqualTo(money(told.refunded));
            assertThat(told.ledger.balance()).isEqualTo(money(told.charged - told.refunded));
        }
    }

    @Property(tries = 500)
    void neitherThePaymentNorAnyChargeGivesBackMoreThanItGot(@ForAll("stories") List<Step> story) {
        var told = new Cents();
        for (Step step : story) {
            told.take(step);
            assertThat(told.ledger.refunded().exceeds(told.ledger.charged())).isFalse();
            for (ChargeEntry charge : told.ledger.charges()) {
                assertThat(taken(told.ledger, charge).exceeds(charge.amount())).isFalse();
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.longs().between(1, 100_000_000),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new);
        return step.list().ofMaxSize(40);
    }

    private static Money taken(Ledger ledger, ChargeEntry charge) {
        return ledger.refunds().stream()
                .filter(refund -> refund.chargeId().equals(charge.chargeId()))
                .map(RefundEntry::amount)
                .reduce(Money.zero(BRL), Money::plus);
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), BRL);
    }
}
