package io.matricula.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.web.Http;
import io.matricula.platform.web.WebTest;
import io.matricula.platform.web.testing.KnownByDefault;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** On a platform where Spring would believe a client by itself, and without a gateway. */
@WebTest
@Tag("R32")
@TestPropertySource(properties = {"matricula.anonymous-rate=2/h", "spring.main.cloud-platform=kubernetes"})
class ForgedAddressTest {

    private static final int BURST = 20;

    @Value("${local.server.port}")
    private int port;

    @Test
    void helpsNobodyToAskMoreOften() {
        IntStream.range(0, BURST)
                .forEach(i -> assertThat(saying("198.51.100." + i)).isEqualTo(404));

        assertThat(saying("198.51.100.99")).isEqualTo(429);
    }

    private int saying(String address) {
        return new Http(port)
                .get("/nowhere", KnownByDefault.NOBODY, "yes", "X-Forwarded-For", address)
                .status();
    }
}
