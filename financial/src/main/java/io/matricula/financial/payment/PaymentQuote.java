package io.matricula.financial.payment;

import io.matricula.shared.Money;

/**
 * What a payment is about; the answer to {@link QuotePayment}.
 *
 * @param amount what is owed
 * @param awaited whether the money is still awaited
 * @param attempts the charges so far
 */
public record PaymentQuote(Money amount, boolean awaited, Attempts attempts) {

    /** Whether this charge may still be made. */
    public boolean wants(int attempt) {
        return awaited && attempts.isCurrent(attempt);
    }
}
