package io.matricula.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Who reaches whom in {@code docker-compose.yml}, and who may read what. */
class ContainersTest {

    private final Map<String, Object> file = read();
    private final Map<String, Object> containers = map(file.get("services"));
    private final Set<String> services = containers.keySet().stream()
            .map(this::container)
            .filter(container -> container.containsKey("build"))
            .map(container -> map(map(container.get("build")).get("args")).get("SERVICE"))
            .map(String::valueOf)
            .collect(Collectors.toUnmodifiableSet());

    @Test
    void onlyTheGatewayHasAPublishedPort() {
        assertThat(containers.keySet().stream()
                        .filter(name -> container(name).containsKey("ports"))
                        .filter(name -> !container(name).containsKey("profiles")))
                .containsExactly("gateway");
    }

    @Test
    void whatProfilesPublishIsForThisMachineAlone() {
        assertThat(containers.keySet().stream()
                        .map(this::container)
                        .filter(container -> container.containsKey("profiles"))
                        .flatMap(container -> list(container.get("ports")).stream()))
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void onlyServicesReachTheStoresAndTheStoresReachNothing() {
        assertThat(containers.keySet().stream()
                        .filter(name -> list(container(name).get("networks")).contains("stores"))
                        .collect(Collectors.toSet()))
                .containsAll(services)
                .hasSize(services.size() + 2)
                .contains("axonserver", "mongodb");
        assertThat(list(container("axonserver").get("networks"))).containsExactly("stores");
        assertThat(list(container("mongodb").get("networks"))).containsExactly("stores");
        assertThat(map(map(file.get("networks")).get("stores"))).containsEntry("internal", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "axonserver", "mongodb", "keycloak", "mail"})
    void onlyServicesReadTheirSecrets(String other) {
        assertThat(list(container(other).get("volumes"))).noneMatch(volume -> volume.startsWith("secrets:"));
    }

    @Test
    void servicesSpeakTlsAndNameAUserButNoPassword() {
        assertThat(services).isNotEmpty();
        for (String service : services) {
            assertThat(environment(service).get("MATRICULA_AXONSERVER_TLS")).isEqualTo("true");
            assertThat(environment(service).get("MATRICULA_MONGODB"))
                    .asString()
                    .startsWith("mongodb://matricula@mongodb:27017/")
                    .contains("tls=true", "authSource=admin");
            assertThat(list(container(service).get("volumes"))).contains("secrets:/secrets:ro");
        }
    }

    @Test
    void theIssuerGoesByTheNameThatItsKeysAreAskedForUnder() {
        assertThat(environment("marketing").get("MATRICULA_ISSUER_KEYS"))
                .asString()
                .contains("http://identity:8080/oauth2/jwks");
        assertThat(environment("identity").get("MATRICULA_HOSTS")).asString().startsWith("identity,");
    }

    private Map<String, Object> container(String name) {
        return map(containers.get(name));
    }

    private Map<String, Object> environment(String name) {
        return map(container(name).get("environment"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(@Nullable Object value) {
        return value == null ? List.of() : (List<String>) value;
    }

    private static Map<String, Object> read() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of("../docker-compose.yml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
