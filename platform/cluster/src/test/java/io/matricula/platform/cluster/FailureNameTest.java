package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.io.IOException;
import java.net.ConnectException;
import java.security.SignatureException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class FailureNameTest {

    @Test
    void isWhatHappenedAndWhy() {
        assertThat(FailureName.of(new IllegalStateException(new IOException(new ConnectException("secret")))))
                .isEqualTo("IllegalStateException, ConnectException");
    }

    @Test
    void ofAFailedHandshakeSaysSo() {
        var handshake = new SSLHandshakeException("secret");
        handshake.initCause(new SignatureException("secret"));
        assertThat(FailureName.of(new IOException(handshake))).isEqualTo("IOException, SSLHandshakeException");
    }

    @Test
    void ofAnAnswerIsItsCode() {
        assertThat(FailureName.of(
                        Status.PERMISSION_DENIED.withDescription("secret").asException()))
                .isEqualTo("PERMISSION_DENIED");
        assertThat(FailureName.of(Status.UNAVAILABLE
                        .withCause(new IOException(new ConnectException("secret")))
                        .asException()))
                .isEqualTo("UNAVAILABLE, ConnectException");
    }
}
