package io.matricula.enrollment.saga;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Which fact takes which state where. The first row that names a pair decides on it; a pair that no row names leaves the state as it is.
 *
 * @param <S> the states, sealed; a row for a sealed type stands for all its kinds
 * @param <T> what a move may need to know besides: the time
 */
final class TransitionTable<S, T> {

    private final Map<Pair, Move<S, Object, S, T>> moves = new HashMap<>();

    /** How a state becomes another by a fact. */
    interface Move<A, F, S, T> {

        S after(A state, F fact, T time);
    }

    private record Pair(Class<?> state, Class<?> fact) {}

    <A extends S> Rows<A> from(Class<A> state) {
        return new Rows<>(state);
    }

    S next(S state, Object fact, T time) {
        Move<S, Object, S, T> move = moves.get(new Pair(state.getClass(), fact.getClass()));
        return move == null ? state : move.after(state, fact, time);
    }

    /** Those of one state, or of all kinds of a sealed one. */
    final class Rows<A extends S> {

        private final Class<A> from;

        private Rows(Class<A> from) {
            this.from = from;
        }

        <F> Rows<A> on(Class<F> fact, BiFunction<A, F, ? extends S> move) {
            return onTime(fact, (state, heard, time) -> move.apply(state, heard));
        }

        /** A move that depends on the time. */
        <F> Rows<A> onTime(Class<F> fact, Move<A, F, ? extends S, T> move) {
            kindsOf(from)
                    .forEach(kind -> moves.putIfAbsent(
                            new Pair(kind, fact),
                            (state, heard, time) -> move.after(from.cast(state), fact.cast(heard), time)));
            return this;
        }
    }

    private static Stream<Class<?>> kindsOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(TransitionTable::kindsOf)
                : Stream.of(type);
    }
}
