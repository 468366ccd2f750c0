package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.financial.PaymentMethod;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One charge of a payment.
 *
 * @param number counts the charges of the payment from 1
 * @param method how the applicant pays
 * @param cardToken the provider's token of a card (R23)
 * @param amount what the gateway is to charge
 * @param state what is known of the charge
 * @param chargeId the gateway's id of the charge; absent until the gateway has named it
 */
public record Attempt(
        int number,
        PaymentMethod method,
        @Nullable String cardToken,
        Money amount,
        ChargeState state,
        @Nullable String chargeId) {

    static Attempt started(int number, PaymentMethod method, @Nullable String cardToken, Money amount) {
        return new Attempt(number, method, cardToken, amount, ChargeState.STARTED, null);
    }

    Attempt in(ChargeState newState) {
        return new Attempt(number, method, cardToken, amount, newState, chargeId);
    }

    Attempt by(String namedChargeId) {
        return new Attempt(number, method, cardToken, amount, state, namedChargeId);
    }

    boolean asksTheSameAs(Attempt other) {
        return method == other.method && Objects.equals(cardToken, other.cardToken) && amount.equals(other.amount);
    }

    boolean isBy(String otherChargeId) {
        return otherChargeId.equals(chargeId);
    }

    public boolean isUncertain() {
        return state == ChargeState.UNCERTAIN;
    }

    @Override
    public String toString() {
        return "Attempt " + number + " by " + method + ": " + state;
    }
}
