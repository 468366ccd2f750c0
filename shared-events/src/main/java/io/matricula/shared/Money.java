package io.matricula.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of one currency, exact to the currency's smallest unit and never rounded: {@code {"amount":"199.90","currency":"BRL"}}.
 *
 * @param amount whole units with exactly as many decimals as the currency has; may be negative only as a difference
 * @param currency ISO 4217
 */
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency) {

    private static final int WHOLE_DIGITS = 15;
    private static final int WRITTEN_DECIMALS = 30;

    /**
     * Brings the amount to the currency's decimals; {@link ArithmeticException} if that would lose a digit, if there are more than
     * 15 digits before the point, or if the currency is none that is paid with.
     */
    @JsonCreator
    public Money(@JsonProperty("amount") BigDecimal amount, @JsonProperty("currency") Currency currency) {
        this.amount = reasonable(amount).setScale(decimals(currency));
        this.currency = currency;
    }

    /** Reads {@code "199.90"} and {@code "BRL"}; {@link IllegalArgumentException} or {@link ArithmeticException} if they are not money. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** Nothing, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The sum; {@link IllegalArgumentException} if the currencies differ. */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /** The difference; {@link IllegalArgumentException} if the currencies differ. */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** Whether this is more than the other; {@link IllegalArgumentException} if the currencies differ. */
    public boolean exceeds(Money other) {
        return amount.compareTo(sameCurrency(other).amount) > 0;
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    @JsonIgnore
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    /** Exponents such as 1E+999999999 are short to write, and would be expanded to all their digits. */
    private static BigDecimal reasonable(BigDecimal amount) {
        if ((long) amount.precision() - amount.scale() > WHOLE_DIGITS || amount.scale() > WRITTEN_DECIMALS) {
            throw new ArithmeticException("Too many digits");
        }
        return amount;
    }

    private static int decimals(Currency currency) {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new ArithmeticException(currency + " has no smallest unit");
        }
        return currency.getDefaultFractionDigits();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot combine " + currency + " with " + other.currency);
        }
        return other;
    }
}
