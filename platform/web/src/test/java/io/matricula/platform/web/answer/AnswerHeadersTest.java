package io.matricula.platform.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.web.RawHttp;
import io.matricula.platform.web.WebTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever answers: a controller, a filter, the access rules, the server itself. */
@WebTest
class AnswerHeadersTest {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource({
        "GET /examples?page=1,           Accept: */*,                200",
        "GET /examples?page=one,         Accept: */*,                400",
        "GET /examples/failures/unknown, Accept: */*,                404",
        "GET /examples/failures/bug,     Accept: */*,                500",
        "GET /examples/failures/early,   Accept: */*,                503",
        "GET /guarded/registrar,         X-Nobody: yes,              401",
        "GET /guarded/forgotten,         Accept: */*,                403",
        "GET /nowhere,                   Accept: */*,                404",
        "DELETE /examples,               Accept: */*,                405",
        "PUT /examples,                  Origin: http://evil.example, 403",
        "PUT /examples,                  Content-Type: text/plain,   415",
        "GET /examples;a=b,              Accept: */*,                400",
        "GET /examples?[],               Accept: */*,                400",
        "GET /livez,                     Accept: */*,                200",
        "GET /v3/api-docs,               Accept: */*,                200",
        "GET /swagger-ui/index.html,     Accept: */*,                200"
    })
    void nothingIsKeptOnTheWayOrTakenForAnotherType(String request, String header, int status) throws IOException {
        assertIsKeptNowhere(RawHttp.send(port, request + " HTTP/1.1", "Host: localhost", header), status);
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource({
        "GET /actuator/health,  Accept: */*,        200",
        "GET /actuator/metrics, X-Nobody: yes,      401",
        "GET /actuator/env,     Accept: */*,        404",
        "GET /nowhere,          Accept: */*,        404",
        "GET /actuator;a=b,     Accept: */*,        400",
        "GET /actuator,         Host: evil.example, 400"
    })
    void norAtTheManagementPort(String request, String header, int status) throws IOException {
        assertIsKeptNowhere(RawHttp.send(managementPort, request + " HTTP/1.1", "Host: localhost", header), status);
    }

    private static void assertIsKeptNowhere(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        List<String> headers = answer.lines().takeWhile(line -> !line.isBlank()).toList();
        assertThat(headers)
                .filteredOn(header -> header.startsWith("Cache-Control"))
                .containsExactly("Cache-Control: no-store");
        assertThat(headers)
                .filteredOn(header -> header.startsWith("X-Content-Type-Options"))
                .containsExactly("X-Content-Type-Options: nosniff");
        assertThat(headers)
                .filteredOn(header -> header.startsWith("Referrer-Policy"))
                .containsExactly("Referrer-Policy: no-referrer");
    }
}
