package io.matricula.financial.payment;

import io.matricula.shared.financial.event.FinancialEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a decision leads to.
 *
 * @param list in their order
 */
record Facts(List<FinancialEvent> list) {

    static final Facts NONE = new Facts(List.of());

    static Facts of(FinancialEvent fact) {
        return new Facts(List.of(fact));
    }

    static Facts of(Stream<? extends FinancialEvent> facts) {
        return new Facts(List.copyOf(facts.toList()));
    }

    Facts and(Facts more) {
        return of(Stream.of(list, more.list).flatMap(List::stream));
    }
}
