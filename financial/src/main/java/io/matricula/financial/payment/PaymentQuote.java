package io.matricula.financial.payment;

import io.matricula.platform.web.body.MoneyBody;
import io.matricula.platform.web.problem.InvalidRequest;
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

    /** Whether this charge is the one that the gateway named for the attempt, which must be among the attempts. */
    public ChargeOrigin originOf(int attempt, String chargeId) {
        return ChargeOrigin.of(attempts, attempts.find(attempt).orElseThrow(), chargeId);
    }

    /** What a request says of this payment's money: more than nothing, in its currency; {@link InvalidRequest} naming the field if not. */
    public Money moneyOf(String field, MoneyBody body) {
        Money money = body.toMoney(field);
        if (!money.currency().equals(amount.currency())) {
            throw new InvalidRequest(field + ".currency", "must be " + amount.currency());
        }
        if (!money.isPositive()) {
            throw new InvalidRequest(field + ".amount", "must be more than 0");
        }
        return money;
    }
}
