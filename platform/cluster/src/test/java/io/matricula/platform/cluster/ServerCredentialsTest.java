package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.security.secret.SecretUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCredentialsTest {

    private final AxonServerConfiguration connector = new AxonServerConfiguration();

    @TempDir
    private Path secrets;

    @BeforeEach
    void authority() throws IOException {
        Files.createFile(secrets.resolve(ServerCredentials.AUTHORITY));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void theAuthorityIsAskedOnlyWhereTlsIsSpoken(boolean tls, boolean isAsked) {
        connector.setSslEnabled(tls);
        given().addTo(connector);
        assertThat(connector.getCertFile() != null).isEqualTo(isAsked);
    }

    @Test
    void thereNeedNotBeAny() {
        ServerCredentials.none().addTo(connector);
        given().addTo(connector);
        assertThat(connector.getToken()).isNull();
        assertThat(ServerCredentials.none().trust()).isNull();
    }

    @Test
    void aTokenThatCouldBeGuessedIsNotShown() throws IOException {
        Files.writeString(secrets.resolve(ServerCredentials.AXON_SERVER_TOKEN), "guess");
        assertThatThrownBy(() -> given().addTo(connector)).isInstanceOf(SecretUnavailable.class);
    }

    @Test
    void theirTextSaysNothingOfThem() {
        assertThat(given()).asString().isEqualTo("ServerCredentials");
    }

    private ServerCredentials given() {
        return ServerCredentials.in(secrets.toString());
    }
}
