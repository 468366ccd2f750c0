package io.matricula.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = IdentityApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "matricula.url=https://school.example"})
class IssuerTest {

    private static final Path DATA = Path.of("target", "data", UUID.randomUUID().toString());
    private static final String GRANT = "grant_type=client_credentials";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private JwtDecoder tokens;

    @DynamicPropertySource
    static void dataOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("matricula.data", DATA::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "finance", "marketing", "operator", "auditor", "privacy", "admin"})
    void aProgramGetsATokenWithItsRole(String role) throws Exception {
        JsonNode answer = json(asked(GRANT, basic(role, secret(role))));
        Jwt token = tokens.decode(answer.path("access_token").asString());
        assertThat(token.getSubject()).isEqualTo(role);
        assertThat(token.getClaimAsStringList("roles")).containsExactly(role);
        assertThat(token.getAudience()).containsExactly("matricula");
        assertThat(token.getIssuer()).hasToString("https://school.example");
        assertThat(answer.path("expires_in").asInt()).isBetween(890, 900);
    }

    @Test
    void theSecretMayComeInTheForm() throws Exception {
        String form = GRANT + "&client_id=auditor&client_secret=" + secret("auditor");
        assertThat(asked(form, null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"registrar,wrong", "nobody,wrong"})
    void whoeverDoesNotKnowTheSecretGetsNone(String name, String secret) throws Exception {
        HttpResponse<String> answer = asked(GRANT, basic(name, secret));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("invalid_client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"grant_type=password&username=a&password=b", "grant_type=authorization_code&code=x", "%%%", ""})
    void whatIsNoRequestForATokenIsRefused(String form) throws Exception {
        assertThat(asked(form, basic("registrar", secret("registrar"))).statusCode())
                .isBetween(400, 499);
    }

    @Test
    void itSaysWhereItsKeysAreAndShowsNothingPrivate() throws Exception {
        JsonNode description = json(got("/.well-known/openid-configuration"));
        assertThat(description.path("issuer").asString()).isEqualTo("https://school.example");
        assertThat(description.path("jwks_uri").asString()).isEqualTo("https://school.example/oauth2/jwks");
        JsonNode keys = json(got("/oauth2/jwks")).path("keys");
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).propertyNames())
                .contains("n", "e", "kid")
                .doesNotContain("d", "p", "q", "dp", "dq", "qi");
    }

    @Test
    void whatIsSecretIsForTheOwnerAlone() throws IOException {
        for (Path folder : new Path[] {DATA.resolve("credentials"), DATA.resolve("secrets")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            try (var files = Files.list(folder)) {
                assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
            }
        }
    }

    private static String secret(String role) throws IOException {
        return Files.readString(DATA.resolve("credentials").resolve(role));
    }

    private static String basic(String name, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> asked(String form, @org.jspecify.annotations.Nullable String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> got(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }
}
