package io.matricula.financial.payment;

import io.matricula.shared.financial.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The charges of one payment, of which the last is the current one.
 *
 * @param list oldest first, never empty
 */
public record Attempts(List<Attempt> list) {

    static Attempts first(PaymentMethod method, @Nullable String cardToken) {
        return new Attempts(List.of(Attempt.started(1, method, cardToken)));
    }

    Attempts next(PaymentMethod method, @Nullable String cardToken) {
        var longer = new ArrayList<>(list);
        longer.add(Attempt.started(list.size() + 1, method, cardToken));
        return new Attempts(List.copyOf(longer));
    }

    Attempts in(ChargeState state, int number) {
        return new Attempts(list.stream()
                .map(attempt -> attempt.number() == number ? attempt.in(state) : attempt)
                .toList());
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
