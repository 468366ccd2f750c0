package io.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

class PortInUseAnalyzerTest {

    @ParameterizedTest
    @CsvSource({"8080, set SERVER_PORT to another port", "9080, set MANAGEMENT_SERVER_PORT to another port"})
    void theSettingOfThatPortIsNamed(int port, String advice) {
        var environment = new MockEnvironment().withProperty("management.server.port", "9080");
        var analysis = Objects.requireNonNull(new PortInUseAnalyzer(environment).analyze(new PortInUseException(port)));
        assertThat(analysis.getDescription()).isEqualTo("Port " + port + " was already in use.");
        assertThat(analysis.getAction()).contains(advice);
    }
}
