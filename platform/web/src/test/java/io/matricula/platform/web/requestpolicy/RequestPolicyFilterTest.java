package io.matricula.platform.web.requestpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.web.ExampleController;
import io.matricula.platform.web.RawHttp;
import io.matricula.platform.web.WebTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same policies at both ports. */
@WebTest
class RequestPolicyFilterTest {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private ExampleController examples;

    @Test
    void nobodyIsAnsweredWhoAsksForAnotherHost() throws IOException {
        for (int either : new int[] {port, managementPort}) {
            assertThat(RawHttp.send(either, "GET /actuator/health HTTP/1.1", "Host: evil.example"))
                    .startsWith("HTTP/1.1 421")
                    .contains("application/problem+json", "\"code\":\"FORBIDDEN\"");
        }
        assertThat(RawHttp.send(managementPort, "GET /actuator/health HTTP/1.1", "Host: localhost:" + managementPort))
                .startsWith("HTTP/1.1 200");
        assertThat(RawHttp.send(port, "GET /livez HTTP/1.0")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aPageFromElsewhereStartsNothing() throws IOException {
        int before = examples.effects.get();
        for (String foreign :
                new String[] {"Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"}) {
            assertThat(RawHttp.send(port, "PUT /examples HTTP/1.1", "Host: localhost:" + port, foreign))
                    .startsWith("HTTP/1.1 403")
                    .contains("application/problem+json", "\"code\":\"FORBIDDEN\"");
        }
        assertThat(RawHttp.send(port, "PUT /examples HTTP/1.1", "Host: localhost:" + port, "Content-Type: text/plain"))
                .startsWith("HTTP/1.1 415");
        assertThat(examples.effects.get()).isEqualTo(before);
        assertThat(RawHttp.send(
                        port,
                        "PUT /examples HTTP/1.1",
                        "Host: localhost:" + port,
                        "Origin: http://localhost:" + port,
                        "Sec-Fetch-Site: same-origin"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/..;/metrics", "/livez/..;/examples/1", "/examples;a=b", "/a/%2e%2e/b"})
    void aPathThatCanBeReadInTwoWaysIsMalformed(String path) throws IOException {
        for (int either : new int[] {port, managementPort}) {
            assertThat(RawHttp.send(either, "GET " + path + " HTTP/1.1", "Host: localhost"))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"code\":\"MALFORMED_REQUEST\"");
        }
    }
}
