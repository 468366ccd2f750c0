package io.matricula.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.axonframework.spring.stereotype.Saga;
import org.junit.jupiter.api.Test;

/** The board and the code say the same: neither has a word that the other has not. */
class EventStormingBoardTest {

    private static final String BOARD = read(Path.of("../docs/event-storming/README.md"));
    private static final String PROCESS = read(Path.of("../docs/event-storming/enrollment-process.md"));
    private static final JavaClasses CODE = new ClassFileImporter().importPackages("io.matricula");

    private static final String NAME = "[A-Z][a-z]+(?:[A-Z][a-z]+)+";
    private static final Pattern NODE = Pattern.compile("(\\w+)(?:[\\[(/\"]+([^\\])]*?)[\\])/\"]+)?:::(\\w+)");
    private static final Pattern STATE_ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
    private static final String A_STATE = "io.matricula.enrollment.saga.EnrollmentProcess";
    private static final Pattern PROJECTION = Pattern.compile("Projection\\.named\\(\\s*\"([^\"]+)\"");

    @Test
    void showsEveryCommandAndNoOther() {
        Set<String> commands = commands();
        assertThat(marked("command")).isEqualTo(commands);
        assertThat(firstColumn("Commands")).isEqualTo(commands);
    }

    @Test
    void showsEveryEventAndNoOther() {
        Set<String> events = events();
        assertThat(marked("event")).isEqualTo(events);
        assertThat(firstColumn("Events")).isEqualTo(events);
    }

    @Test
    void showsEveryAggregateAndNoOther() {
        assertThat(nodes("aggregate")).isEqualTo(plus(annotated(Aggregate.class), "aggregate"));
    }

    @Test
    void showsEveryPolicyAndSagaAndNoOther() {
        Set<String> policies = union(annotated(Saga.class), annotated(ProcessingGroup.class));
        assertThat(marked("policy")).isEqualTo(policies);
        assertThat(firstColumn("Policies and saga")).isEqualTo(policies);
    }

    @Test
    void showsEveryReadModelAndNoOther() throws IOException {
        Set<String> projections = projections();
        assertThat(nodes("readmodel")).isEqualTo(plus(projections, "read model"));
        assertThat(firstColumn("Read models")).isEqualTo(projections);
    }

    @Test
    void showsEveryStateOfTheProcessAndNoOther() {
        Set<String> states = names(classes(type -> type.isRecord() && type.isAssignableTo(A_STATE)));
        assertThat(matches(STATE_ROW, PROCESS).map(row -> row.group(1)).collect(Collectors.toSet()))
                .isEqualTo(states);
    }

    @Test
    void namesOnlyWhatIsInTheCode() {
        Set<String> known = names(CODE.stream());
        assertThat(matches(Pattern.compile("\\b" + NAME + "\\b"), BOARD + PROCESS)
                        .map(MatchResult::group))
                .allSatisfy(word -> assertThat(known).contains(word));
    }

    private static Set<String> commands() {
        return names(classes(type -> isPublished(type, "command") || isForAnAggregate(type)));
    }

    private static Set<String> events() {
        return names(classes(type -> isPublished(type, "event")));
    }

    private static boolean isPublished(JavaClass type, String kind) {
        return type.isRecord() && type.getPackageName().matches("io\\.matricula\\.shared\\.\\w+\\." + kind);
    }

    private static boolean isForAnAggregate(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(TargetAggregateIdentifier.class));
    }

    private static Set<String> annotated(Class<? extends java.lang.annotation.Annotation> annotation) {
        return names(classes(type -> type.isAnnotatedWith(annotation)));
    }

    /** Of the nodes of a kind, those that name a type; others are words for people. */
    private static Set<String> marked(String kind) {
        return nodes(kind).stream().filter(label -> label.matches(NAME)).collect(Collectors.toSet());
    }

    private static Set<String> nodes(String kind) {
        return matches(NODE, BOARD)
                .filter(node -> node.group(3).equals(kind))
                .map(node -> node.group(2) == null ? node.group(1) : node.group(2))
                .collect(Collectors.toSet());
    }

    private static Set<String> firstColumn(String heading) {
        String section = BOARD.split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.split("\\|", 3)[1].replace('`', ' ').strip())
                .collect(Collectors.toSet());
    }

    private static Set<String> projections() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../enrollment-query/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> matches(PROJECTION, read(file)))
                    .map(name -> name.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<JavaClass> classes(Predicate<JavaClass> wanted) {
        return CODE.stream().filter(wanted);
    }

    private static Set<String> names(Stream<JavaClass> types) {
        return types.map(JavaClass::getSimpleName).collect(Collectors.toSet());
    }

    private static Set<String> plus(Set<String> names, String... more) {
        return union(names, Set.copyOf(Arrays.asList(more)));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.of(some, others).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot read " + file, e);
        }
    }
}
