package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between the documents lead somewhere. */
class LinksTest {

    static Stream<Document> documents() {
        return Document.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Document document) {
        assertThat(document.links().filter(link -> !link.contains("://")))
                .allSatisfy(link ->
                        assertThat(leadsSomewhere(document, link)).as(link).isTrue());
    }

    private static boolean leadsSomewhere(Document from, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? from.path()
                : from.path().resolveSibling(parts[0]).normalize();
        return Document.ROOT.resolve(target).toFile().exists()
                && (parts.length < 2 || Document.at(target.toString()).anchors().contains(parts[1]));
    }
}
