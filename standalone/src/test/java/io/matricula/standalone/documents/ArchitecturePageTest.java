package io.matricula.standalone.documents;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The picture of the modules is that of the build. */
class ArchitecturePageTest {

    @Test
    void thePictureOfTheModulesIsThatOfTheBuild() throws IOException {
        new Drawn(Document.at("docs/architecture.md"), "modules")
                .mustBe(new ModulePicture(BuildModule.all()).mermaid());
    }
}
