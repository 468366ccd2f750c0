package io.matricula.enrollment.model;

import io.matricula.enrollment.Facts;
import io.matricula.enrollment.model.World.Setting;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * R1 to R16 together: an offering with its line, holds, payments and changes, in any order, with any command and any fact
 * repeated. It is never oversold, nobody jumps the line, no seat is idle while somebody waits, nobody is billed while waiting,
 * and what was charged less what went back is what the active enrollments owe.
 */
class EnrollmentModelProperty {

    @Property(tries = 150)
    void whatever_happens_the_rules_hold_and_everything_comes_to_an_end(
            @ForAll("settings") Setting setting,
            @ForAll("histories") List<Turn> history,
            @ForAll("deliveries") List<Delivery> deliveries,
            @ForAll boolean alarmsRing) {
        try (var world = new World(setting, forEver(deliveries))) {
            try {
                live(world, history);
                End.comesIn(world, alarmsRing);
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError(broken.getMessage() + "\n" + world.diary(), broken);
            }
        }
    }

    private static void live(World world, List<Turn> history) {
        for (Turn turn : history) {
            turn.step().in(world);
            if (world.goOn(turn.handled())) {
                AtRest.check(world);
            }
        }
        world.comeToRest();
        AtRest.check(world);
    }

    private static Iterator<Delivery> forEver(List<Delivery> deliveries) {
        return Stream.generate(() -> deliveries).flatMap(List::stream).iterator();
    }

    @Provide
    Arbitrary<Setting> settings() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.frequency(Tuple.of(4, Facts.PRICE), Tuple.of(1, Facts.FREE)),
                        Arbitraries.of(Duration.ofDays(1)).injectNull(0.7))
                .as(Setting::new);
    }

    @Provide
    Arbitrary<List<Turn>> histories() {
        Arbitrary<Integer> handled = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(Turn.ALL)),
                Tuple.of(1, Arbitraries.integers().between(0, 4)));
        return Combinators.combine(Steps.any(), handled).as(Turn::new).list().ofMaxSize(50);
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return Arbitraries.frequency(
                        Tuple.of(9, Delivery.ONCE),
                        Tuple.of(2, Delivery.TWICE),
                        Tuple.of(1, Delivery.FORGOTTEN),
                        Tuple.of(1, Delivery.FIRST_ANSWER_LOST),
                        Tuple.of(1, Delivery.SECOND_ANSWER_LOST))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }
}
