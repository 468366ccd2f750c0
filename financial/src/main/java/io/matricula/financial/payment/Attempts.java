package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.financial.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The charges of one payment, of which the last is the current one.
 *
 * @param list oldest first, never empty
 */
public record Attempts(List<Attempt> list) {

    static Attempts first(PaymentMethod method, @Nullable String cardToken, Money amount) {
        return new Attempts(List.of(Attempt.started(1, method, cardToken, amount)));
    }

    Attempts next(PaymentMethod method, @Nullable String cardToken, Money amount) {
        var longer = new ArrayList<>(list);
        longer.add(Attempt.started(list.size() + 1, method, cardToken, amount));
        return new Attempts(List.copyOf(longer));
    }

    Attempts in(ChargeState state, int number) {
        return change(number, attempt -> attempt.in(state));
    }

    Attempts in(ChargeState state, int number, String chargeId) {
        return change(number, attempt -> attempt.in(state).by(chargeId));
    }

    /** The gateway was not known to have charged the current one; now it is known to wait for the payer. */
    Attempts certain() {
        return in(ChargeState.PENDING, current().number());
    }

    Stream<Attempt> uncertain() {
        return list.stream().filter(Attempt::isUncertain);
    }

    private Attempts change(int number, UnaryOperator<Attempt> change) {
        return new Attempts(list.stream()
                .map(attempt -> attempt.number() == number ? change.apply(attempt) : attempt)
                .toList());
    }

    /** Whether the charge of this choice is still to be made: each choice makes one at most (R25). Of an unknown choice it cannot be said. */
    boolean areFewerThanAfter(int choice) {
        return choice == 0 || list.size() <= choice;
    }

    public Attempt current() {
        return list.get(list.size() - 1);
    }

    public boolean isCurrent(int number) {
        return current().number() == number;
    }

    public Optional<Attempt> find(int number) {
        return list.stream().filter(attempt -> attempt.number() == number).findFirst();
    }
}
