package io.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers are told where one origin is named. */
@SpringBootTest(
        classes = {ExampleService.class, StoresInMemory.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"axon.axonserver.enabled=false", "matricula.origins=" + NamedOriginsTest.NAMED})
class NamedOriginsTest {

    static final String NAMED = "https://www.school.example";

    private static final String PREFLIGHT = "OPTIONS /examples HTTP/1.1";
    private static final String HOST = "Host: localhost";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "GET", "DELETE"})
    void aPageOfANamedOriginHearsWhatItMaySend(String method) throws IOException {
        assertThat(RawHttp.send(
                        port,
                        PREFLIGHT,
                        HOST,
                        "Origin: " + NAMED,
                        "Access-Control-Request-Method: " + method,
                        "Access-Control-Request-Headers: authorization,consistency-token,content-type,enrollment-access,"
                                + "idempotency-key,last-event-id,prefer"))
                .startsWith("HTTP/1.1 200")
                .contains(
                        "Access-Control-Allow-Origin: " + NAMED + "\r\n", "Vary: Origin", "Access-Control-Max-Age: 600")
                .containsPattern("Access-Control-Allow-Methods: [A-Z,]*" + method)
                .containsPattern("Access-Control-Allow-Headers: .*idempotency-key")
                .doesNotContain("Access-Control-Allow-Credentials");
    }

    @Test
    void aPageOfANamedOriginReadsTheAnswerAndItsHeaders() throws IOException {
        assertThat(RawHttp.send(
                        port,
                        "PUT /examples HTTP/1.1",
                        HOST,
                        "Origin: " + NAMED,
                        "Sec-Fetch-Site: cross-site",
                        "Content-Length: 0"))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: " + NAMED + "\r\n", "Access-Control-Expose-Headers: ")
                .contains("Location", "Consistency-Token", "Retry-After", "Preference-Applied", "RateLimit-Remaining")
                .doesNotContain("Access-Control-Allow-Credentials");
    }

    @Test
    void aPageOfANamedOriginReadsWhyItIsRefused() throws IOException {
        for (String request : new String[] {"PUT /examples;a=b HTTP/1.1", "GET /nowhere HTTP/1.1"}) {
            assertThat(RawHttp.send(port, request, HOST, "Origin: " + NAMED))
                    .startsWith("HTTP/1.1 40")
                    .contains("Access-Control-Allow-Origin: " + NAMED + "\r\n", "application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Access-Control-Request-Method: TRACE", "Access-Control-Request-Headers: x-actor"})
    void moreThanThatItMayNotSend(String more) throws IOException {
        String method = more.contains("TRACE") ? more : "Access-Control-Request-Method: POST";
        assertThat(RawHttp.send(port, PREFLIGHT, HOST, "Origin: " + NAMED, method, more))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json", "\"code\":\"FORBIDDEN\"")
                .doesNotContain("Access-Control-Allow-Methods");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.school.example", "https://www.school.example.evil.example", "null"})
    void aPageOfAnotherOriginHearsNothing(String origin) throws IOException {
        assertThat(RawHttp.send(port, PREFLIGHT, HOST, "Origin: " + origin, "Access-Control-Request-Method: POST"))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json", "\"code\":\"FORBIDDEN\"")
                .doesNotContain("Access-Control");
        assertThat(RawHttp.send(port, "GET /examples?page=1 HTTP/1.1", HOST, "Origin: " + origin))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Access-Control");
    }

    @Test
    void theManagementPortIsForNoPage() throws IOException {
        assertThat(RawHttp.send(
                        managementPort,
                        "OPTIONS /actuator/metrics HTTP/1.1",
                        HOST,
                        "Origin: " + NAMED,
                        "Access-Control-Request-Method: GET"))
                .doesNotContain("Access-Control");
    }
}
