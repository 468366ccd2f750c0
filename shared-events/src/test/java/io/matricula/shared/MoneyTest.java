package io.matricula.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency BRL = Currency.getInstance("BRL");
    private static final long A_BILLION = 100_000_000_000L;

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "199.90  , BRL, 199.90 BRL",
        "199.9   , BRL, 199.90 BRL",
        "199     , BRL, 199.00 BRL",
        "199.9000, BRL, 199.90 BRL",
        "0       , BRL, 0.00 BRL",
        "-0.01   , BRL, -0.01 BRL",
        "1E+3    , BRL, 1000.00 BRL",
        "1500    , JPY, 1500 JPY",
        "1.234   , KWD, 1.234 KWD",
        "999999999999999.99, BRL, 999999999999999.99 BRL"
    })
    void hasTheDecimalsOfItsCurrency(String amount, String currency, String expected) {
        assertThat(Money.of(amount, currency)).hasToString(expected);
    }

    @ParameterizedTest(name = "{0} {1} is not money")
    @CsvSource({
        "0.001            , BRL",
        "199.999          , BRL",
        "0.5              , JPY",
        "1.2345           , KWD",
        "1                , XXX",
        "1                , XAU",
        "1000000000000000 , BRL",
        "1E+999999999     , BRL",
        "1E-999999999     , BRL"
    })
    void neverLosesADigit(String amount, String currency) {
        assertThatThrownBy(() -> Money.of(amount, currency)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "{0} {1} cannot be read")
    @CsvSource({"ten, BRL", "'', BRL", "10, REAL", "10, brl", "10, ''", "NaN, BRL"})
    void refusesWhatIsNoAmountOrNoCurrency(String amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
    }

    @Test
    void amountsWrittenDifferentlyAreEqual() {
        assertThat(Money.of("10", "BRL"))
                .isEqualTo(Money.of("10.00", "BRL"))
                .hasSameHashCodeAs(Money.of("1E+1", "BRL"))
                .isNotEqualTo(Money.of("10", "USD"));
    }

    @ParameterizedTest(name = "{0} BRL: positive {1}, zero {2}")
    @CsvSource({"-0.01, false, false", "0, false, true", "0.00, false, true", "0.01, true, false"})
    void knowsItsSign(String amount, boolean positive, boolean zero) {
        assertThat(Money.of(amount, "BRL").isPositive()).isEqualTo(positive);
        assertThat(Money.of(amount, "BRL").isZero()).isEqualTo(zero);
    }

    @Test
    void currenciesAreNeverMixed() {
        Money reais = Money.of("1", "BRL");
        Money dollars = Money.of("1", "USD");
        assertThatIllegalArgumentException().isThrownBy(() -> reais.plus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> reais.minus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> reais.exceeds(dollars));
    }

    @Property
    void sumsAreExactToTheCent(@ForAll List<@LongRange(min = -A_BILLION, max = A_BILLION) Long> cents) {
        Money sum = cents.stream().map(MoneyTest::cents).reduce(Money.zero(BRL), Money::plus);
        assertThat(sum)
                .isEqualTo(cents(cents.stream().mapToLong(Long::longValue).sum()));
    }

    @Property
    void takingAwayUndoesAdding(
            @ForAll @LongRange(min = 0, max = A_BILLION) long some, @ForAll @LongRange(max = A_BILLION) long more) {
        assertThat(cents(some).plus(cents(more)).minus(cents(more))).isEqualTo(cents(some));
    }

    @Property
    void exceedsAsTheCentsDo(
            @ForAll @LongRange(max = A_BILLION) long one, @ForAll @LongRange(max = A_BILLION) long other) {
        assertThat(cents(one).exceeds(cents(other))).isEqualTo(one > other);
        assertThat(cents(one).exceeds(cents(one))).isFalse();
    }

    private static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), BRL);
    }
}
