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
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * R1 to R16 together: an offering with its waitlist, holds, payments and changes, in any order, with any command and any fact
 * repeated. It is never oversold, no applicant is overtaken, no seat is idle while an applicant waits, nobody is billed while waiting,
 * and what was charged less what went back is what the active enrollments owe.
 */
class EnrollmentModelTest {

    @BeforeContainer
    static void doNotLogWhatGoesWrongOnPurpose() {
        log(LogLevel.OFF);
    }

    @AfterContainer
    static void logAgain() {
        log(null);
    }

    private static void log(@Nullable LogLevel level) {
        LoggingSystem logging = LoggingSystem.get(EnrollmentModelTest.class.getClassLoader());
        List.of("io.matricula.enrollment", "org.axonframework").forEach(logger -> logging.setLogLevel(logger, level));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whateverHappensTheRulesHoldAndEverythingComesToAnEnd(
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
                        Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(3, 2), Tuple.of(1, 3), Tuple.of(1, 4)),
                        Arbitraries.frequency(Tuple.of(1, 0), Tuple.of(2, 1), Tuple.of(3, 2), Tuple.of(3, 4)),
                        Arbitraries.frequency(Tuple.of(4, Facts.PRICE), Tuple.of(1, Facts.FREE)),
                        Arbitraries.of(Duration.ofDays(1)).injectNull(0.85))
                .as(Setting::new);
    }

    @Provide
    Arbitrary<List<Turn>> histories() {
        Arbitrary<Integer> handled = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(Turn.ALL)),
                Tuple.of(1, Arbitraries.integers().between(0, 4)));
        return Combinators.combine(Steps.any(), handled)
                .as(Turn::new)
                .list()
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        Arbitrary<Integer> facts = Arbitraries.frequency(Tuple.of(4, 1), Tuple.of(1, 2), Tuple.of(1, 4));
        Arbitrary<Mishap> mishap = Arbitraries.frequency(
                Tuple.of(9, Mishap.NONE),
                Tuple.of(2, Mishap.HEARD_TWICE),
                Tuple.of(1, Mishap.FORGOTTEN),
                Tuple.of(1, Mishap.FIRST_ANSWER_LOST),
                Tuple.of(1, Mishap.SECOND_ANSWER_LOST));
        return Combinators.combine(facts, mishap)
                .as(Delivery::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }
}
