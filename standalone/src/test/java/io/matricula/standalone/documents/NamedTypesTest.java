package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are kept current name only types that exist. */
class NamedTypesTest {

    private static final Set<String> OF_OTHERS = Set.of("Clock", "String", "SingleEventUpcaster");

    @ParameterizedTest
    @ValueSource(
            strings = {"CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md", "docs/adr/0020-the-road-to-axon-5.md"})
    void typesExist(String document) {
        Set<String> types = Sources.types();
        assertThat(Document.typesIn(Document.at(document).text()).filter(name -> !OF_OTHERS.contains(name)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(types).contains(name));
    }
}
