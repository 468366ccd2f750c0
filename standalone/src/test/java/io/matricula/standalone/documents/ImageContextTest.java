package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An image of a service is built from a part of the repository, which Maven must be able to read as a whole. */
class ImageContextTest {

    private final List<String> context =
            Document.read(Document.ROOT.resolve(".dockerignore")).lines().toList();

    @Test
    void theBuildOfAnImageSeesThePomOfEveryModule() {
        assertThat(context)
                .containsAll(BuildModule.all().stream()
                        .map(module -> "!" + module.path() + "/pom.xml")
                        .toList());
    }

    /** BuildKit takes a wildcard for a folder, other builders do not. */
    @Test
    void everyModuleIsNamed() {
        assertThat(context).filteredOn(line -> line.startsWith("!")).noneMatch(line -> line.contains("*"));
    }
}
