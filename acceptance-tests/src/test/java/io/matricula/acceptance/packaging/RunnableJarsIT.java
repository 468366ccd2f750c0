package io.matricula.acceptance.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.OwnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mode of a process is what its jar carries: the stores of one machine, or those of the cluster. */
@OwnProcess
class RunnableJarsIT {

    private static final String STORES_OF_ONE_MACHINE = "(platform-embedded|hsqldb|db-scheduler|mongo-java-server)-.*";
    private static final String STORES_OF_THE_CLUSTER = "(platform-cluster|axon-mongo)-.*";
    private static final Pattern BUILT_SERVICE = Pattern.compile("args: \\{SERVICE: (.+)}");

    @ParameterizedTest
    @MethodSource("services")
    void aServiceCarriesTheStoresOfTheClusterOnly(String service) throws IOException {
        assertThat(libraries(service))
                .noneMatch(library -> library.matches(STORES_OF_ONE_MACHINE))
                .anyMatch(library -> library.matches(STORES_OF_THE_CLUSTER))
                .anyMatch(library -> library.startsWith("axon-server-connector-"));
    }

    @Test
    void standaloneCarriesTheStoresOfOneMachineOnly() throws IOException {
        assertThat(libraries("standalone"))
                .noneMatch(library -> library.matches(STORES_OF_THE_CLUSTER))
                .anyMatch(library -> library.startsWith("hsqldb-"))
                .anyMatch(library -> library.startsWith("db-scheduler-"))
                .anyMatch(library -> library.startsWith("mongo-java-server-"));
    }

    /** Those that a cluster is made of. */
    private static Stream<String> services() throws IOException {
        return BUILT_SERVICE
                .matcher(Files.readString(Path.of("../docker-compose.yml")))
                .results()
                .map(service -> service.group(1))
                .distinct();
    }

    private static List<String> libraries(String module) throws IOException {
        try (JarFile jar = new JarFile(runnable(module).toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("BOOT-INF/lib/"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .toList();
        }
    }

    private static Path runnable(String module) throws IOException {
        try (Stream<Path> built = Files.list(Path.of("..", module, "target"))) {
            return built.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(module + " is not packaged: mvn package"));
        }
    }
}
