package io.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.matricula.platform.web.testing.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tokens of an OpenID Connect provider elsewhere that nests its roles and has others besides ours, as Keycloak does. */
@SpringBootTest(
        classes = {ExampleService.class, StoresInMemory.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "axon.axonserver.enabled=false",
            "spring.autoconfigure.exclude=io.matricula.platform.web.testing.KnownByDefault",
            "matricula.roles-claim=realm_access.roles"
        })
@Tag("R32")
class AnotherIssuerTest {

    private static final HttpServer PROVIDER = provider();
    private static final String ISSUER =
            "http://localhost:" + PROVIDER.getAddress().getPort() + "/realms/school";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("matricula.issuer", () -> ISSUER);
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop(0);
    }

    @Test
    void aNestedRoleOpensWhatIsForIt() {
        Http.Answer answer = get(token("registrar", "offline_access"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("clerk");
    }

    @Test
    void anotherRoleDoesNot() {
        assertThat(get(token("finance", "offline_access")).status()).isEqualTo(403);
    }

    @Test
    void rolesSomewhereElseAreNone() {
        assertThat(get(TestIssuer.token(claims -> claims.issuer(ISSUER))).status())
                .isEqualTo(403);
    }

    @Test
    void tokensOfOthersAndForOthersOpenNothing() {
        assertThat(get(token(claims -> claims.issuer(TestIssuer.URL))).status()).isEqualTo(401);
        assertThat(get(token(claims -> claims.audience("account"))).status()).isEqualTo(401);
        assertThat(get(TestIssuer.foreign(claims -> nested(claims, "registrar").issuer(ISSUER)))
                        .status())
                .isEqualTo(401);
    }

    private Http.Answer get(String token) {
        return new Http(port).get("/guarded/registrar", "Authorization", "Bearer " + token);
    }

    private static String token(String... roles) {
        return TestIssuer.token(claims -> nested(claims, roles));
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return TestIssuer.token(claims -> change.apply(nested(claims, "registrar")));
    }

    private static JWTClaimsSet.Builder nested(JWTClaimsSet.Builder claims, String... roles) {
        return claims.issuer(ISSUER).claim("roles", null).claim("realm_access", Map.of("roles", List.of(roles)));
    }

    private static HttpServer provider() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String url = "http://localhost:" + server.getAddress().getPort() + "/realms/school";
            server.createContext(
                    "/realms/school/.well-known/openid-configuration",
                    exchange -> answer(exchange, "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/certs\"}".formatted(url, url)));
            server.createContext("/realms/school/certs", exchange -> answer(exchange, TestIssuer.publicKeys()));
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
