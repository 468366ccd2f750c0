package io.matricula.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** All tests of the running read side share one context. */
@SpringBootTest(classes = QueryApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class QueryTest {

    @DynamicPropertySource
    static void dataOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("matricula.data", QueryTest::temporaryDirectory);
        properties.add("matricula.updates.silence", () -> "500ms");
    }

    private static String temporaryDirectory() {
        try {
            return Files.createTempDirectory("matricula-query").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
