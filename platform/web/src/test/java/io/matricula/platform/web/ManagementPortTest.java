package io.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.web.testing.TestIssuer;
import io.matricula.shared.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** An operator who opens everything of the management port opens no secret. */
@SpringBootTest(
        classes = {ExampleService.class, StoresInMemory.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "axon.axonserver.enabled=false",
            "management.endpoints.web.exposure.include=*",
            "matricula.gateway.secret=" + ManagementPortTest.SECRET
        })
class ManagementPortTest {

    static final String SECRET = "a-setting-that-is-a-secret";

    @LocalManagementPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"env", "env/matricula.gateway.secret", "configprops"})
    void settingsAreNamedAndNotShown(String endpoint) {
        Http.Answer answer = get(endpoint, Role.OPERATOR);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("******").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "configprops", "beans", "loggers"})
    void theRestIsForThoseWhoRunItOrAuditIt(String endpoint) {
        assertThat(get(endpoint, Role.AUDITOR).status()).isEqualTo(200);
        assertThat(get(endpoint, Role.REGISTRAR).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heapdump", "shutdown"})
    void nobodyTakesTheMemoryOrEndsTheProcess(String endpoint) {
        assertThat(get(endpoint, Role.OPERATOR).status()).isEqualTo(404);
    }

    private Http.Answer get(String endpoint, Role role) {
        return new Http(port).get("/actuator/" + endpoint, "Authorization", "Bearer " + TestIssuer.token("ines", role));
    }
}
