package io.matricula.standalone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway leads every request to the service that answers it, and shows the interface of them all.
 * {@code -Dmatricula.openapi.write=true} writes the document anew.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GatewayRoutesTest {

    private static final String ISSUER = "identity";
    private static final Path GATEWAY = Path.of("../gateway");
    private static final Path DOCUMENT = GATEWAY.resolve("openapi.json");
    private static final GatewayRoutes ROUTES = GatewayRoutes.of(GATEWAY.resolve("nginx.conf"));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Map<String, String> SERVICES = Map.of(
            "io.matricula.marketing.", "marketing",
            "io.matricula.financial.", "financial",
            "io.matricula.enrollment.", "enrollment-command",
            "io.matricula.identity.", ISSUER,
            "io.matricula.query.", "enrollment-query",
            "io.matricula.platform.projections.", "enrollment-query");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Value("${local.server.port}")
    private int port;

    /** The pages of the login are not for programs, and stand in no document of theirs. */
    private record Endpoint(String method, String path, String service, boolean forPeople) {

        String operation() {
            return method + " " + path;
        }

        String example() {
            return path.replaceAll("\\{[^}]+}", "4a8fd0bd-2591-4e7b-8814-9e060c9fa143");
        }
    }

    @DynamicPropertySource
    static void dataOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
        Path data = Files.createTempDirectory("matricula-standalone");
        properties.add("matricula.data", data::toString);
    }

    @Test
    void theDocumentOfTheGatewayIsThatOfAllServices() throws IOException {
        String document = normalized(servedDocument());
        if (Boolean.getBoolean("matricula.openapi.write")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(DOCUMENT).content().isEqualToNormalizingNewlines(document);
    }

    @Test
    void theDocumentHasEveryEndpoint() throws IOException {
        assertThat(operationsOf(servedDocument()))
                .containsExactlyInAnyOrderElementsOf(endpoints()
                        .filter(endpoint -> !endpoint.forPeople())
                        .map(Endpoint::operation)
                        .toList());
    }

    @Test
    void everyRequestGoesToTheServiceThatDeclaresIt() {
        assertThat(endpoints()).isNotEmpty().allSatisfy(endpoint -> assertThat(
                        ROUTES.serviceFor(endpoint.method(), endpoint.example()))
                .as(endpoint.operation())
                .contains(endpoint.service()));
    }

    @Test
    void headGoesWhereGetGoes() {
        assertThat(endpoints().filter(endpoint -> endpoint.method().equals("GET")))
                .allSatisfy(endpoint -> assertThat(ROUTES.serviceFor("HEAD", endpoint.example()))
                        .as(endpoint.operation())
                        .contains(endpoint.service()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void anyMethodReachesAServiceThatKnowsThePath(String method) {
        Map<String, Set<String>> services = servicesByPath();
        assertThat(services).isNotEmpty().allSatisfy((path, knowing) -> assertThat(ROUTES.serviceFor(method, path))
                .as(method + " " + path)
                .hasValueSatisfying(service -> assertThat(knowing).contains(service)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/secrets",
                "/v1/leadsonly",
                "/actuator/metrics",
                "/actuator/health",
                "/actuator/health/readiness",
                "/livez/",
                "/readyzz",
                "/nginx.conf"
            })
    void whatNobodyDeclaresIsLedNowhere(String path) {
        assertThat(ROUTES.serviceFor("GET", path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/oauth2/jwks", "/.well-known/openid-configuration", "/login", "/logout"})
    void loginsGoToTheIssuer(String path) {
        assertThat(ROUTES.serviceFor("POST", path)).contains(ISSUER);
        assertThat(ROUTES.serviceFor("GET", path)).contains(ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upstreams.conf", "compose/upstreams.conf"})
    void everyServiceIsToBeFound(String upstreams) {
        assertThat(ROUTES.services())
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(SERVICES.values()))
                .allSatisfy(service ->
                        assertThat(GATEWAY.resolve(upstreams)).content().contains("upstream " + service + " {"));
    }

    private Stream<Endpoint> endpoints() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .flatMap(handler -> servicesDeclaring(handler.getValue())
                        .flatMap(service -> endpoints(handler.getKey(), service, isForPeople(handler.getValue()))));
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping, String service, boolean forPeople) {
        return mapping.getPatternValues().stream().flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                .map(method -> new Endpoint(method.name(), path, service, forPeople)));
    }

    private static boolean isForPeople(HandlerMethod handler) {
        return handler.getBeanType().isAnnotationPresent(Hidden.class);
    }

    private static Stream<String> servicesDeclaring(HandlerMethod handler) {
        return SERVICES.entrySet().stream()
                .filter(service -> handler.getBeanType().getName().startsWith(service.getKey()))
                .map(Map.Entry::getValue);
    }

    private Map<String, Set<String>> servicesByPath() {
        return endpoints().collect(groupingBy(Endpoint::example, mapping(Endpoint::service, toSet())));
    }

    private ObjectNode servedDocument() throws IOException {
        try (var answer =
                URI.create("http://127.0.0.1:" + port + "/v3/api-docs").toURL().openStream()) {
            return (ObjectNode) JSON.readTree(answer);
        }
    }

    private static List<String> operationsOf(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    /** The servers are where this one listens just now. */
    private static String normalized(ObjectNode document) {
        document.remove("servers");
        return JSON.writeValueAsString(JSON.treeToValue(document, Map.class)) + "\n";
    }
}
