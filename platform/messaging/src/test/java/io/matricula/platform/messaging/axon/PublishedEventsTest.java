package io.matricula.platform.messaging.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.financial.event.FinancialEvent;
import io.matricula.shared.given.ApprovedSamples;
import io.matricula.shared.given.ExampleFacts;
import io.matricula.shared.marketing.event.MarketingEvent;
import io.matricula.shared.operations.event.OperationsEvent;
import io.matricula.shared.privacy.event.PrivacyEvent;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stored events are a public contract: every event has an approved sample of every revision, and production still reads them
 * all. {@code -Dmatricula.samples.write=true} writes the samples that are missing; an existing one is never touched.
 */
class PublishedEventsTest {

    private static final List<Class<?>> CONTEXTS = List.of(
            AcademicEvent.class, FinancialEvent.class, MarketingEvent.class, OperationsEvent.class, PrivacyEvent.class);

    private final Serializer serializer = ProductionJson.serializer();
    private final JsonMapper json = new JsonMapper();

    static Stream<Class<?>> events() {
        return CONTEXTS.stream().flatMap(context -> Stream.of(context.getPermittedSubclasses()));
    }

    static Stream<Object> facts() {
        return ExampleFacts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void isARecordWithARevision(Class<?> event) {
        assertThat(event).isRecord().hasAnnotation(Revision.class);
        assertThat(revision(event)).matches("[1-9][0-9]*");
    }

    @Test
    void everyEventHasAnExample() {
        assertThat(facts().<Class<?>>map(Object::getClass)).containsExactlyInAnyOrderElementsOf(events().toList());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void anExampleFillsEveryField(Object fact) throws ReflectiveOperationException {
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            assertThat(component.getAccessor().invoke(fact))
                    .as(component.getName())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theSampleIsStillReadAndWritten(Object fact) throws IOException {
        JsonNode written = json.readTree(written(fact));
        approve(ApprovedSamples.of(fact.getClass(), revision(fact.getClass())), written);
        String approved = Files.readString(ApprovedSamples.of(fact.getClass(), revision(fact.getClass())));
        assertThat(read(fact.getClass(), revision(fact.getClass()), approved)).isEqualTo(fact);
        assertThat(written).isEqualTo(json.readTree(approved));
    }

    static Stream<Arguments> formerRevisions() {
        return events().flatMap(event ->
                IntStream.range(1, Integer.parseInt(revision(event))).mapToObj(former -> Arguments.of(event, former)));
    }

    @ParameterizedTest
    @MethodSource("formerRevisions")
    void theSampleOfAFormerRevisionIsStillReadWithAllItsFields(Class<?> event, int former) throws IOException {
        String revision = Integer.toString(former);
        JsonNode approved = json.readTree(Files.readString(ApprovedSamples.of(event, revision)));
        JsonNode rewritten = json.readTree(written(read(event, revision, approved.toString())));
        assertThat(approved.properties()).isSubsetOf(rewritten.properties());
    }

    @Test
    void noSampleIsLeftUnread() {
        assertThat(ApprovedSamples.all())
                .containsExactlyInAnyOrderElementsOf(
                        events().flatMap(PublishedEventsTest::samples).toList());
    }

    private void approve(Path sample, JsonNode written) throws IOException {
        if (Files.notExists(sample) && Boolean.getBoolean("matricula.samples.write")) {
            Files.createDirectories(Objects.requireNonNull(sample.getParent()));
            Files.writeString(sample, written.toPrettyString() + "\n");
        }
        assertThat(sample).as("approved sample").exists();
    }

    private String written(Object fact) {
        SerializedObject<String> written = serializer.serialize(fact, String.class);
        assertThat(written.getType().getName()).isEqualTo(fact.getClass().getName());
        assertThat(written.getType().getRevision()).isEqualTo(revision(fact.getClass()));
        return written.getData();
    }

    private Object read(Class<?> event, String revision, String approved) {
        return serializer.deserialize(new SimpleSerializedObject<>(approved, String.class, event.getName(), revision));
    }

    private static Stream<Path> samples(Class<?> event) {
        return IntStream.rangeClosed(1, Integer.parseInt(revision(event)))
                .mapToObj(revision -> ApprovedSamples.of(event, Integer.toString(revision)));
    }

    private static String revision(Class<?> event) {
        return Objects.requireNonNull(event.getAnnotation(Revision.class), "revision of " + event)
                .value();
    }
}
