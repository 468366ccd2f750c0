package io.matricula.enrollment.model;

import static io.matricula.enrollment.Facts.FREE;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PRICE;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.enrollment.enrollment.EnrollmentCommands;
import io.matricula.enrollment.enrollment.RequestCancellation;
import io.matricula.enrollment.enrollment.RetryAttention;
import io.matricula.enrollment.model.World.Setting;
import io.matricula.enrollment.offering.OfferingCommands;
import io.matricula.enrollment.student.StudentParts;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.PaymentMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * R26: silence undoes nothing. Every command that the saga or a policy may send is left unanswered, on every way an enrollment can go,
 * whether it was carried out or not; while it is silent nothing is undone, and after the answer every way ends as if nothing had been.
 */
class SilenceTest {

    private static final Pattern IMPORT = Pattern.compile("import (io\\.matricula\\.[a-z.]+[A-Z]\\w+);");

    private static final Actor STAFF = new Actor("maria");
    private static final EnrollmentId ANA = enrollment("ana");

    /**
     * A way of Ana's enrollment.
     *
     * @param name what it is
     * @param price what the place costs
     * @param steps what happens; after each, everything is handled
     */
    private record Way(String name, Money price, List<Consumer<World>> steps) {

        Setting setting() {
            return new Setting(1, 2, price, null);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                new Way("by card", PRICE, List.of(SilenceTest::asks, pays(100))),
                new Way("for free", FREE, List.of(SilenceTest::asks)),
                new Way(
                        "with another method",
                        PRICE,
                        List.of(SilenceTest::asks, chooses(PaymentMethod.PIX), pays(100))),
                new Way("in two parts", PRICE, List.of(SilenceTest::asks, pays(40), pays(100))),
                new Way(
                        "with too much",
                        PRICE,
                        List.of(
                                SilenceTest::asks,
                                pays(150),
                                refundAnswered(false),
                                SilenceTest::retried,
                                refundAnswered(true))),
                new Way(
                        "out of line",
                        PRICE,
                        List.of(
                                SilenceTest::beaTakesTheSeat,
                                SilenceTest::asks,
                                SilenceTest::beaWithdraws,
                                chooses(PaymentMethod.CARD),
                                pays(100))),
                new Way(
                        "hesitating",
                        PRICE,
                        List.of(
                                SilenceTest::beaTakesTheSeat,
                                SilenceTest::asks,
                                SilenceTest::beaWithdraws,
                                SilenceTest::daysPass)),
                new Way(
                        "held in line",
                        PRICE,
                        List.of(
                                SilenceTest::asks,
                                pays(100),
                                SilenceTest::withdraws,
                                refundAnswered(true),
                                SilenceTest::beaTakesTheSeat,
                                SilenceTest::asksOnceMore,
                                SilenceTest::getsAHold,
                                SilenceTest::beaWithdraws)),
                new Way(
                        "leaving the line",
                        PRICE,
                        List.of(SilenceTest::beaTakesTheSeat, SilenceTest::asks, SilenceTest::cancels)),
                new Way("rejected", PRICE, List.of(SilenceTest::beaTakesTheSeat, SilenceTest::asksWithoutWaiting)),
                new Way("declined", PRICE, List.of(SilenceTest::asks, SilenceTest::declined)),
                new Way("expired", PRICE, List.of(SilenceTest::asks, SilenceTest::daysPass)),
                new Way("cancelled", PRICE, List.of(SilenceTest::asks, SilenceTest::cancels)),
                new Way(
                        "cancelled as the money came",
                        PRICE,
                        List.of(
                                SilenceTest::asks,
                                world -> {
                                    cancels(world);
                                    pays(100).accept(world);
                                },
                                refundAnswered(true))),
                new Way("late for a free seat", PRICE, List.of(SilenceTest::asks, SilenceTest::daysPass, pays(100))),
                new Way(
                        "late without a seat",
                        PRICE,
                        List.of(
                                SilenceTest::asks,
                                SilenceTest::daysPass,
                                SilenceTest::beaTakesTheSeat,
                                pays(100),
                                refundAnswered(true))),
                new Way(
                        "uncertain",
                        PRICE,
                        List.of(
                                SilenceTest::asks,
                                SilenceTest::uncertain,
                                SilenceTest::daysPass,
                                SilenceTest::retried,
                                SilenceTest::found)),
                new Way(
                        "withdrawn",
                        PRICE,
                        List.of(SilenceTest::asks, pays(100), SilenceTest::withdraws, refundAnswered(true))),
                new Way(
                        "withdrawn with trouble",
                        PRICE,
                        List.of(
                                SilenceTest::asks,
                                pays(100),
                                SilenceTest::withdraws,
                                refundAnswered(false),
                                SilenceTest::retried,
                                refundAnswered(true))),
                new Way(
                        "withdrawn and refunded outside",
                        PRICE,
                        List.of(
                                SilenceTest::asks,
                                pays(100),
                                SilenceTest::withdraws,
                                refundAnswered(false),
                                SilenceTest::resolved)),
                new Way(
                        "taken back",
                        PRICE,
                        List.of(SilenceTest::asks, pays(100), SilenceTest::takenBack, SilenceTest::resolved)),
                new Way(
                        "called off",
                        PRICE,
                        List.of(SilenceTest::asks, pays(100), SilenceTest::offeringCancelled, refundAnswered(true))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void silenceUndoesNothingAndEveryWayEndsAsWithoutIt(Way way) {
        Outcome undisturbed = go(way, 0, false);
        for (int command = 1; command <= undisturbed.sent().size(); command++) {
            for (boolean carriedOut : List.of(true, false)) {
                assertThat(go(way, command, carriedOut).end())
                        .as(
                                "%s, silent from command %d, %s",
                                way, command, undisturbed.sent().get(command - 1))
                        .isEqualTo(undisturbed.end());
            }
        }
    }

    @Test
    void noCommandOfTheSagaIsLeftOut() throws IOException {
        Set<String> tried = new TreeSet<>();
        ways().forEach(way -> go(way, 0, false).sent().forEach(command -> tried.add(command.getSimpleName())));
        assertThat(tried).containsAll(commandsIn("saga/EnrollmentSteps.java"));
    }

    private static Set<String> commandsIn(String source) throws IOException {
        String text = Files.readString(Path.of("src/main/java/io/matricula/enrollment", source));
        Set<String> commands = new TreeSet<>();
        IMPORT.matcher(text)
                .results()
                .map(found -> type(found.group(1)))
                .filter(SilenceTest::isCommand)
                .forEach(command -> commands.add(command.getSimpleName()));
        commands.remove(RequestCancellation.class.getSimpleName());
        return commands;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isCommand(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.isAnnotationPresent(TargetAggregateIdentifier.class));
    }

    /** How it ended, and which commands were sent. */
    private record Outcome(Map<EnrollmentId, EnrollmentStatus> end, List<Class<?>> sent) {}

    private static Outcome go(Way way, int silentFrom, boolean carriedOut) {
        Iterator<Delivery> oneByOne =
                Stream.generate(() -> new Delivery(1, Mishap.NONE)).iterator();
        try (var world = new World(way.setting(), oneByOne)) {
            if (silentFrom > 0) {
                world.wire().breakAt(silentFrom, carriedOut);
            }
            for (Consumer<World> step : way.steps()) {
                step.accept(world);
                settle(world);
            }
            AtRest.check(world);
            var end = new LinkedHashMap<EnrollmentId, EnrollmentStatus>();
            world.stories().forEach(story -> end.put(story.enrollment(), story.status()));
            return new Outcome(end, new ArrayList<>(world.wire().heard()));
        }
    }

    /** While there is silence the fact waits, and what it leads to is not undone; then it is answered. */
    private static void settle(World world) {
        boolean silent = !world.goOn(500) && world.wire().broken().isPresent();
        if (silent) {
            world.letPass(Duration.ofSeconds(30));
            assertThat(world.goOn(500)).as("it is still silent").isFalse();
        }
        world.comeToRest();
    }

    private static void asks(World world) {
        world.ask("ana", "ana", PaymentMethod.BOLETO, true, 0);
    }

    private static void asksWithoutWaiting(World world) {
        world.ask("ana", "ana", PaymentMethod.BOLETO, false, 0);
    }

    private static void asksOnceMore(World world) {
        world.ask("ana, once more", "ana", PaymentMethod.BOLETO, true, 0);
    }

    private static void getsAHold(World world) {
        world.tell(StudentParts.placeHold(student("ana"), 1));
    }

    private static void beaTakesTheSeat(World world) {
        world.ask("bea", "bea", PaymentMethod.CARD, true, 0);
        world.comeToRestUnlessSilent();
        world.atTheBank(enrollment("bea"), account -> world.bank().pay(account, 0, 100));
    }

    private static void beaWithdraws(World world) {
        world.tell(EnrollmentCommands.withdraw(
                enrollment("bea"), World.FIRST_DAY_OF_CLASS, World.FIRST_DAY_OF_CLASS, "moved away", STAFF));
        world.comeToRestUnlessSilent();
        world.atTheBank(bank -> bank.answerRefund(0, true));
    }

    private static Consumer<World> pays(int percent) {
        return world -> world.atTheBank(ANA, account -> world.bank().pay(account, 0, percent));
    }

    private static Consumer<World> chooses(PaymentMethod method) {
        return world -> world.tell(EnrollmentCommands.pay(ANA, method, World.tokenFor(method)));
    }

    private static void cancels(World world) {
        world.tell(new RequestCancellation(ANA, CancellationReason.BY_APPLICANT, "changed my mind", Actor.APPLICANT));
    }

    private static void withdraws(World world) {
        world.tell(EnrollmentCommands.withdraw(
                ANA, World.FIRST_DAY_OF_CLASS, World.FIRST_DAY_OF_CLASS, "moved away", STAFF));
    }

    private static void declined(World world) {
        world.atTheBank(ANA, account -> world.bank().decline(account, DeclineReason.DECLINED));
    }

    private static void uncertain(World world) {
        world.atTheBank(ANA, account -> world.bank().leaveUnanswered(account));
    }

    private static void found(World world) {
        world.atTheBank(ANA, account -> world.bank().findUncharged(account));
    }

    private static void takenBack(World world) {
        world.atTheBank(ANA, account -> world.bank().takeBack(account, 0));
    }

    private static Consumer<World> refundAnswered(boolean succeeds) {
        return world -> world.atTheBank(bank -> bank.answerRefund(0, succeeds));
    }

    private static void retried(World world) {
        world.tell(new RetryAttention(ANA, "gateway is back", STAFF, false));
    }

    private static void resolved(World world) {
        world.resolve(ANA, AttentionOutcome.REFUNDED_OUTSIDE, false);
    }

    private static void offeringCancelled(World world) {
        world.tell(OfferingCommands.cancel(OFFERING));
    }

    private static void daysPass(World world) {
        world.letPass(Duration.ofDays(4));
        while (world.ring()) {
            world.comeToRestUnlessSilent();
        }
    }
}
