package io.matricula.acceptance.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Journey
class ExamplesIT {

    private static final List<HttpFile> FILES = HttpFile.all();

    private final Matricula matricula;

    ExamplesIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @TestFactory
    Stream<DynamicNode> everyExampleIsAnsweredAsItsFileSays() {
        return FILES.stream().map(file -> {
            var conversation = new Conversation(matricula, file);
            return dynamicContainer(
                    file.name(),
                    file.examples().stream()
                            .map(example -> dynamicTest(example.title(), () -> conversation.send(example))));
        });
    }

    @Test
    void everyEndpointHasAnExample() {
        List<Example> examples =
                FILES.stream().flatMap(file -> file.examples().stream()).toList();
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> assertThat(examples)
                .as(operation)
                .anyMatch(example -> example.isFor(operation)));
    }

    private Stream<String> operations() {
        return matricula.get("/v3/api-docs").json().path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
}
