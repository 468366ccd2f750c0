package io.matricula.standalone.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway does with instances that are down, bodies that are too large, paths that are none, and TLS. */
@EnabledIf(value = "io.matricula.standalone.gateway.Nginx#isInstalled", disabledReason = "there is no nginx here")
class GatewayTest {

    private static final String ONLY_OVER_TLS = "Strict-Transport-Security";
    private static final String STUDENTS = "/v1/students";
    private static final String ENROLLMENTS = "/v1/enrollments";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private PretendedService well;

    @BeforeEach
    void aService() throws IOException {
        well = new PretendedService(202);
    }

    @AfterEach
    void end() {
        well.close();
    }

    @Test
    void commandsGoToTheOtherInstanceWhenOneIsDead() throws Exception {
        try (Nginx gateway = Nginx.start(folder, Map.of(), well.port(), Nginx.freePort())) {
            assertThat(IntStream.range(0, 12)
                            .map(round -> post(gateway, ENROLLMENTS, "{}").statusCode()))
                    .containsOnly(202);
        }
        assertThat(well.requests()).hasSize(12);
    }

    @Test
    void aCommandThatWasSentIsNotSentAgain() throws Exception {
        try (var broken = new BreakingService();
                Nginx gateway = Nginx.start(folder, Map.of(), broken.port())) {
            assertThat(post(gateway, ENROLLMENTS, "{}").statusCode()).isEqualTo(503);
            assertThat(broken.connections()).isEqualTo(1);
        }
    }

    @Test
    void aReadGoesToTheOtherInstanceWhenOneIsNotReady() throws Exception {
        try (var unready = new PretendedService(503);
                Nginx gateway = Nginx.start(folder, Map.of(), unready.port(), well.port())) {
            assertThat(IntStream.range(0, 6).map(round -> get(gateway, STUDENTS).statusCode()))
                    .containsOnly(202);
            assertThat(unready.requests()).isNotEmpty();
        }
    }

    @Test
    void whoReadsTheirOwnWriteWaitsOnce() throws Exception {
        try (var behind = new PretendedService(503);
                Nginx gateway = Nginx.start(folder, Map.of(), behind.port())) {
            HttpRequest request = HttpRequest.newBuilder(gateway.uri(STUDENTS))
                    .header("Consistency-Token", "7")
                    .build();
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(503);
            assertThat(behind.requests()).hasSize(1);
        }
    }

    @Test
    void connectionsToAnInstanceAreKept() throws Exception {
        try (Nginx gateway = Nginx.start(folder, Map.of(), well.port())) {
            IntStream.range(0, 20).forEach(round -> get(gateway, STUDENTS));
        }
        assertThat(well.connections()).isLessThan(20);
    }

    @Test
    void aBodyHasAtMost64KiB() throws Exception {
        try (Nginx gateway = Nginx.start(folder, Map.of(), well.port())) {
            assertThat(post(gateway, ENROLLMENTS, "x".repeat(64 * 1024)).statusCode())
                    .isEqualTo(202);
            HttpResponse<String> tooLarge = post(gateway, ENROLLMENTS, "x".repeat(64 * 1024 + 1));
            assertThat(tooLarge.statusCode()).isEqualTo(413);
            assertThat(tooLarge.body()).contains("TOO_LARGE", "65536 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/..;/metrics",
                "/actuator/metrics",
                "/v1/projections/..;/..;/actuator/env",
                "/v1/projections/%2e%2e;/x",
                "/v1/enrollments;a=b",
                "/v1/../actuator/env"
            })
    void whatIsNoPathOfTheInterfaceReachesNobody(String path) throws Exception {
        try (Nginx gateway = Nginx.start(folder, Map.of(), well.port())) {
            HttpResponse<String> answer = get(gateway, path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("NOT_FOUND").doesNotContain("Exception");
        }
        assertThat(well.requests()).isEmpty();
    }

    @Test
    void nothingThatIsAnsweredIsKeptOnTheWayOrTakenForAnotherType() throws Exception {
        try (Nginx gateway = Nginx.start(folder, Map.of(), well.port())) {
            for (String path : List.of(STUDENTS, "/nowhere", "/v3/api-docs", "/x;y", "/" + "x".repeat(9_000))) {
                assertIsKeptNowhere(get(gateway, path));
            }
            assertIsKeptNowhere(post(gateway, ENROLLMENTS, "x".repeat(64 * 1024 + 1)));
            well.close();
            HttpResponse<String> unreachable = get(gateway, STUDENTS);
            assertThat(unreachable.statusCode()).isEqualTo(503);
            assertIsKeptNowhere(unreachable);
        }
    }

    @Test
    void aRequestThatNobodyReadsIsAProblemLikeAnyOther() throws Exception {
        try (Nginx gateway = Nginx.start(folder, Map.of(), well.port())) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(gateway.uri(STUDENTS))
                    .header("X-Endless", "x".repeat(40_000))
                    .build());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("MALFORMED_REQUEST");
            assertIsKeptNowhere(answer);
        }
    }

    @Test
    void whatAServiceSaysOfItsAnswerIsNotSaidTwice() throws Exception {
        well.saying("Cache-Control", "no-store");
        well.saying("X-Content-Type-Options", "nosniff");
        well.saying("Referrer-Policy", "no-referrer");
        try (Nginx gateway = Nginx.start(folder, Map.of(), well.port())) {
            assertIsKeptNowhere(get(gateway, STUDENTS));
        }
    }

    @Test
    void aPageOfAnotherOriginIsAnsweredByTheServices() throws Exception {
        well.saying("Access-Control-Allow-Origin", "https://www.school.example");
        try (Nginx gateway = Nginx.start(folder, Map.of(), well.port())) {
            HttpRequest preflight = HttpRequest.newBuilder(gateway.uri(ENROLLMENTS))
                    .method("OPTIONS", BodyPublishers.noBody())
                    .headers("Origin", "https://www.school.example", "Access-Control-Request-Method", "POST")
                    .build();
            assertThat(send(preflight).headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("https://www.school.example");
        }
        assertThat(well.requests()).containsExactly("OPTIONS " + ENROLLMENTS);
        assertThat(well.headers("Origin")).containsExactly("https://www.school.example");
        assertThat(well.headers("Access-Control-Request-Method")).containsExactly("POST");
    }

    @Test
    void theLogNamesRequestAndClientButNoQuery() throws Exception {
        try (Nginx gateway = Nginx.start(folder, Map.of("GATEWAY_PROXY", "127.0.0.1"), well.port())) {
            HttpRequest request = HttpRequest.newBuilder(gateway.uri(STUDENTS + "?email=ana@school.example"))
                    .headers("X-Request-Id", "request-7", "X-Forwarded-For", "203.0.113.9")
                    .build();
            client.send(request, BodyHandlers.discarding());
            get(gateway, "/v1/enrollments/1/updates?ticket=of-a-browser");
            get(gateway, "/nowhere?ticket=of-a-browser");
            await().until(() -> gateway.log().contains("/nowhere"));
            assertThat(gateway.log())
                    .contains("request-7 client=203.0.113.9 GET /v1/students 202", " GET /v1/enrollments/1/updates 202")
                    .doesNotContain("ana@school.example", "of-a-browser");
        }
        assertThat(well.headers("X-Forwarded-For")).contains("203.0.113.9");
        assertThat(well.requests()).contains("GET /v1/enrollments/1/updates?ticket=of-a-browser");
    }

    @Test
    void aStrangerSaysNothingOfWhereARequestComesFrom() throws Exception {
        try (Nginx gateway = Nginx.start(folder, Map.of(), well.port())) {
            HttpRequest request = HttpRequest.newBuilder(gateway.uri(STUDENTS))
                    .header("X-Forwarded-For", "203.0.113.9")
                    .build();
            client.send(request, BodyHandlers.discarding());
        }
        assertThat(well.headers("X-Forwarded-For")).containsExactly("127.0.0.1");
    }

    @Test
    void oneClientHasABoundedNumberOfConnections() throws Exception {
        try (var slow = new BreakingService(Duration.ofSeconds(2));
                Nginx gateway = Nginx.start(folder, Map.of(), slow.port())) {
            var answers = IntStream.range(0, 3 * Nginx.CONNECTIONS)
                    .mapToObj(round -> client.sendAsync(
                            HttpRequest.newBuilder(gateway.uri(STUDENTS)).build(), BodyHandlers.discarding()))
                    .toList();
            assertThat(answers.stream()
                            .filter(answer -> answer.join().statusCode() == 429)
                            .count())
                    .isGreaterThanOrEqualTo(Nginx.CONNECTIONS);
        }
    }

    @Test
    void twoVariablesMakeItSpeakTls() throws Exception {
        var keys = KeyPair.selfSigned(folder);
        Map<String, String> settings = Map.of(
                "GATEWAY_CERTIFICATE", keys.certificate().toString(),
                "GATEWAY_KEY", keys.key().toString());
        try (Nginx gateway = Nginx.start(folder, settings, well.port())) {
            URI plain = gateway.uri(STUDENTS);
            URI secure = URI.create("https://localhost:" + plain.getPort() + STUDENTS);
            HttpClient trusting =
                    HttpClient.newBuilder().sslContext(keys.trusted()).build();
            for (URI there : List.of(secure, secure.resolve("/nowhere"))) {
                assertThat(trusting.send(HttpRequest.newBuilder(there).build(), BodyHandlers.discarding())
                                .headers()
                                .allValues(ONLY_OVER_TLS))
                        .as("%s", there)
                        .containsExactly("max-age=31536000; includeSubDomains");
            }
            assertThat(trusting.send(HttpRequest.newBuilder(secure).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(202);
            HttpResponse<String> withoutTls = get(gateway, STUDENTS);
            assertThat(withoutTls.headers().allValues(ONLY_OVER_TLS)).isEmpty();
            assertThat(withoutTls.statusCode()).isEqualTo(400);
            assertThat(withoutTls.body()).contains("MALFORMED_REQUEST");
        }
    }

    private static void assertIsKeptNowhere(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Cache-Control")).as("%s", answer).containsExactly("no-store");
        assertThat(answer.headers().allValues("X-Content-Type-Options"))
                .as("%s", answer)
                .containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy"))
                .as("%s", answer)
                .containsExactly("no-referrer");
    }

    private HttpResponse<String> get(Nginx gateway, String path) {
        return send(HttpRequest.newBuilder(gateway.uri(path)).build());
    }

    private HttpResponse<String> post(Nginx gateway, String path, String body) {
        return send(HttpRequest.newBuilder(gateway.uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
