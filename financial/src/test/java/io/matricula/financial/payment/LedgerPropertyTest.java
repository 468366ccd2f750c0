package io.matricula.financial.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.Money;
import io.matricula.shared.Refused;
import io.matricula.shared.financial.RefundId;
import java.math.BigDecimal;
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
        RETRY,
        TAKE_BACK,
        RETURN_OUTSIDE
    }

    record Step(Kind kind, long cents, int which) {}

    /** The same story kept in whole cents, by the simplest means. */
    private static final class Cents {
        long charged;
        long refunded;
        int refunds;
        Ledger ledger = Ledger.in(BRL);

        void take(Step step) {
            switch (step.kind()) {
                case CHARGE -> charge("ch_" + step.which() % 4, step.cents());
                case REFUND -> request(money(step.cents()));
                case REFUND_ALL -> request(null);
                case COMPLETE -> move(step, RefundState.OPEN, RefundState.COMPLETED);
                case FAIL -> move(step, RefundState.OPEN, RefundState.FAILED);
                case RETRY -> move(step, RefundState.FAILED, RefundState.OPEN);
                case TAKE_BACK -> takeBack("ch_" + step.which() % 4, step);
                case RETURN_OUTSIDE -> returnOutside();
            }
        }

        private void charge(String chargeId, long cents) {
            ledger = ledger.charged(new ChargeEntry(chargeId, money(cents), null));
            charged += cents;
        }

        private void request(@Nullable Money asked) {
            try {
                long requested = 0;
                for (Portion portion : new RefundWithinBalance(ledger, PaymentStatus.CONFIRMED).of(asked)) {
                    ledger = ledger.refundRequested(new RefundId(new UUID(0, refunds++)), portion);
                    requested += cents(portion.amount());
                }
                assertThat(asked).isIn(null, money(requested));
            } catch (Refused tooMuch) {
                assertThat(tooMuch.code().name()).isIn("NOT_REFUNDABLE", "REFUND_EXCEEDS_PAYMENT");
            }
        }

        private void move(Step step, RefundState from, RefundState to) {
            List<RefundEntry> candidates = ledger.refundsIn(from);
            if (!candidates.isEmpty()) {
                RefundEntry refund = candidates.get(step.which() % candidates.size());
                ledger = ledger.refund(refund.refundId(), refund.amount(), to);
                refunded += to == RefundState.COMPLETED ? cents(refund.amount()) : 0;
            }
        }

        private void takeBack(String chargeId, Step step) {
            String notification = "ntf_" + step.which();
            try {
                Money taken = new TakenBack(ledger, chargeId, notification).of(money(step.cents()));
                ledger = ledger.takenBack(new ReturnEntry(chargeId, taken, notification));
                refunded += cents(taken);
            } catch (Refused unknown) {
                assertThat(unknown.code().name()).isEqualTo("NOT_REFUNDABLE");
            }
        }

        private void returnOutside() {
            var returned = new ReturnedOutside(ledger, true);
            refunded += cents(returned.sum());
            ledger = ledger.returnedOutside(returned.portions());
        }
    }

    @Property(tries = 1_000)
    void theBalanceIsTheSumOfTheEntriesExactToTheCent(@ForAll("stories") List<Step> story) {
        var told = new Cents();
        for (Step step : story) {
            told.take(step);
            assertThat(told.ledger.charged()).isEqualTo(money(told.charged));
            assertThat(told.ledger.refunded()).isEqualTo(money(told.refunded));
            assertThat(told.ledger.balance()).isEqualTo(money(told.charged - told.refunded));
        }
    }

    @Property(tries = 1_000)
    void neitherThePaymentNorAnyChargeGivesBackMoreThanItGot(@ForAll("stories") List<Step> story) {
        var told = new Cents();
        for (Step step : story) {
            told.take(step);
            assertThat(told.ledger.refunded().exceeds(told.ledger.charged())).isFalse();
            for (ChargeEntry charge : told.ledger.charges()) {
                ChargeBalance balance = told.ledger.balanceOf(charge.chargeId());
                assertThat(balance.gone().exceeds(balance.came())).isFalse();
            }
        }
    }

    @Property(tries = 1_000)
    void noRefundClaimsWhatIsNotHeld(@ForAll("stories") List<Step> story) {
        var told = new Cents();
        for (Step step : story) {
            told.take(step);
            told.ledger.balances().forEach(balance -> assertThat(
                            balance.claimed().exceeds(balance.held()))
                    .isFalse());
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

    private static long cents(Money money) {
        return money.amount().unscaledValue().longValueExact();
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), BRL);
    }
}
