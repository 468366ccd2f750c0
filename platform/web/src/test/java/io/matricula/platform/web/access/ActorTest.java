package io.matricula.platform.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.web.Http;
import io.matricula.platform.web.WebTest;
import io.matricula.platform.web.testing.KnownByDefault;
import io.matricula.platform.web.testing.TestIssuer;
import io.matricula.shared.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** A staff action carries who did it. */
@WebTest
@Tag("R19")
class ActorTest {

    @Value("${local.server.port}")
    private int port;

    @Test
    void isTheSubjectOfTheToken() {
        assertThat(act("Authorization", "Bearer " + TestIssuer.token("maria.silva", Role.REGISTRAR)))
                .isEqualTo("\"maria.silva\"");
    }

    @Test
    void isNeverWhoAHeaderSays() {
        assertThat(act("X-Actor", "eve", "Authorization", "Bearer " + TestIssuer.token("maria.silva", Role.FINANCE)))
                .isEqualTo("\"maria.silva\"");
    }

    @Test
    void isAnonymousWithoutALogin() {
        assertThat(act(KnownByDefault.NOBODY, "yes")).isEqualTo("\"anonymous\"");
    }

    private String act(String... headers) {
        return new Http(port)
                .send("PUT", "/examples", BodyPublishers.noBody(), headers)
                .body();
    }
}
