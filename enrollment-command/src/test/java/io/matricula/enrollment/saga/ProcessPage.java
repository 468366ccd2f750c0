package io.matricula.enrollment.saga;

import static io.matricula.enrollment.saga.ProcessExamples.MATTER;
import static io.matricula.enrollment.saga.ProcessExamples.STATES;
import static io.matricula.enrollment.saga.TransitionsTest.kindsOf;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.matricula.enrollment.saga.EnrollmentProcess.AtRest;
import io.matricula.enrollment.saga.EnrollmentProcess.Ended;
import io.matricula.enrollment.saga.EnrollmentProcess.WithMatter;
import io.matricula.enrollment.saga.ProcessExamples.Heard;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page that shows the states of the process, drawn from the sealed type and from where each fact leads. */
final class ProcessPage {

    private static final String TEXT =
            """
            # How an enrollment proceeds

            Drawn from the sealed type `EnrollmentProcess` and from `Transitions` by a test, which fails when this page and the code differ. Beside it stands the
            truth table: every state and all that may be heard in it, also what is ignored.

            A box around states stands for all of them. At the arrows are facts, and what a step was answered: `OfferLapsed`, `TakenUpAgain`,
            `LeftAsItEnded`, `NothingToRefund`, `SaidNo`. Where one of them leads to two states, it depends on whether the place costs anything, or on whether
            the money that goes back undoes an enrollment. Not drawn is what leaves a state as it is or only has a matter put beside it.

            ```mermaid
            %s
            ```

            ## What is due

            The steps that are due are the same the first time, after silence, and when the sweeper or a person has the process retried
            ([ADR 41](../adr/0041-the-saga-is-a-decider.md)). What an end and a way back do depends on what they end and why money goes back; shown is an example.

            | State | Steps that are due | Waits for a person |
            |---|---|---|
            %s
            """;

    private record Arrow(Class<?> from, Class<?> to) {}

    private ProcessPage() {}

    static String text() {
        return TEXT.formatted(diagram(), rows());
    }

    private static String diagram() {
        return Stream.of(
                        Stream.of("stateDiagram-v2"),
                        boxes(EnrollmentProcess.class, "    "),
                        arrows().entrySet().stream().map(ProcessPage::line))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }

    private static Stream<String> boxes(Class<?> type, String indent) {
        return kinds(type).filter(Class::isSealed).flatMap(kind -> box(kind, indent));
    }

    private static Stream<String> box(Class<?> kind, String indent) {
        Stream<String> states =
                kinds(kind).filter(state -> !state.isSealed()).map(state -> indent + "    " + state.getSimpleName());
        return Stream.of(
                        Stream.of(indent + "state " + kind.getSimpleName() + " {"),
                        boxes(kind, indent + "    "),
                        states,
                        Stream.of(indent + "}"))
                .flatMap(lines -> lines);
    }

    /** The kinds of a sealed type in the order of the examples. */
    private static Stream<Class<?>> kinds(Class<?> type) {
        return Stream.<Class<?>>of(type.getPermittedSubclasses())
                .filter(kind -> kind != WithMatter.class)
                .sorted(Comparator.comparing(ProcessPage::place));
    }

    private static int place(Class<?> kind) {
        return IntStream.range(0, STATES.size())
                .filter(index -> kind.isInstance(STATES.get(index)))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Arrow, Set<String>> arrows() {
        Map<Arrow, Set<String>> arrows = new LinkedHashMap<>();
        ProcessExamples.heard().forEach(heard -> arrows(EnrollmentProcess.class, goals(heard))
                .forEach(arrow -> arrows.computeIfAbsent(arrow, first -> new LinkedHashSet<>())
                        .add(heard.fact().getClass().getSimpleName())));
        return arrows;
    }

    /** Where each state is taken by one fact. */
    private static Map<Class<?>, Set<Class<?>>> goals(Heard heard) {
        Map<Class<?>, Set<Class<?>>> goals = new HashMap<>();
        ProcessExamples.states().forEach(state -> {
            Set<Class<?>> known = goals.computeIfAbsent(state.getClass(), first -> new LinkedHashSet<>());
            Class<?> goal = Transitions.evolve(state, heard.fact(), heard.at()).getClass();
            if (goal != state.getClass()
                    && goal != WithMatter.class
                    && !(state instanceof AtRest && goal == Ended.class)) {
                known.add(goal);
            }
        });
        return goals;
    }

    /** One arrow for a sealed type whose kinds all go the same ways. */
    private static Stream<Arrow> arrows(Class<?> type, Map<Class<?>, Set<Class<?>>> goals) {
        return kinds(type).flatMap(kind -> {
            Set<Set<Class<?>>> ways = kindsOf(kind).map(goals::get).collect(toSet());
            return ways.size() > 1
                    ? arrows(kind, goals)
                    : ways.stream().flatMap(Set::stream).map(goal -> new Arrow(kind, goal));
        });
    }

    private static String line(Map.Entry<Arrow, Set<String>> arrow) {
        return "    %s --> %s: %s"
                .formatted(node(arrow.getKey().from()), node(arrow.getKey().to()), String.join(", ", arrow.getValue()));
    }

    private static String node(Class<?> state) {
        return state == AtRest.class || state == Ended.class ? "[*]" : state.getSimpleName();
    }

    private static String rows() {
        return Stream.concat(STATES.stream(), Stream.of(new WithMatter(STATES.get(0), MATTER)))
                .map(state -> "| `%s` | %s | %s |"
                        .formatted(
                                state.getClass().getSimpleName(),
                                steps(state),
                                state.attention().map(Object::toString).orElse("")))
                .collect(joining("\n"));
    }

    private static String steps(EnrollmentProcess state) {
        return state.due().stream()
                .map(step -> "`" + step.getClass().getSimpleName() + "`")
                .collect(joining(", "));
    }
}
