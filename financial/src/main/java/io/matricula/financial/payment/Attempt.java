package io.matricula.financial.payment;

import io.matricula.shared.financial.PaymentMethod;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One charge of a payment.
 *
 * @param number counts the charges of the payment from 1
 * @param method how the applicant pays
 * @param cardToken the provider's token of a card (R23)
 * @param state what is known of the charge
 */
public record Attempt(int number, PaymentMethod method, @Nullable String cardToken, ChargeState state) {

    static Attempt started(int number, PaymentMethod method, @Nullable String cardToken) {
        return new Attempt(number, method, cardToken, ChargeState.STARTED);
    }

    Attempt in(ChargeState newState) {
        return new Attempt(number, method, cardToken, newState);
    }

    boolean pays(PaymentMethod otherMethod, @Nullable String otherToken) {
        return method == otherMethod && Objects.equals(cardToken, otherToken);
    }

    public boolean isUncertain() {
        return state == ChargeState.UNCERTAIN;
    }

    @Override
    public String toString() {
        return "Attempt " + number + " by " + method + ": " + state;
    }
}
