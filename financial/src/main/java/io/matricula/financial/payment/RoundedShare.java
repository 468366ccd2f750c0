package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * R14 and R15: a share is rounded half up to the smallest unit of the currency.
 *
 * @param whole what is shared
 * @param percent how much of it
 */
@Rule({"R14", "R15"})
record RoundedShare(Money whole, int percent) {

    Money money() {
        BigDecimal exact = whole.amount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        return new Money(exact.setScale(whole.amount().scale(), RoundingMode.HALF_UP), whole.currency());
    }
}
