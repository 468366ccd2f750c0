package io.matricula.platform.web.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.web.Http;
import io.matricula.platform.web.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** R19: a staff action carries who did it. */
@WebTest
class ActorTest {

    @Value("${local.server.port}")
    private int port;

    @Test
    void isWhoTheHeaderSays() {
        assertThat(act("X-Actor", "maria.silva").body()).isEqualTo("\"maria.silva\"");
    }

    @Test
    void isAnonymousWithoutAHeader() {
        assertThat(act().body()).isEqualTo("\"anonymous\"");
    }

    @Test
    void hasALimit() {
        assertThat(act("X-Actor", "a".repeat(100)).status()).isEqualTo(200);
        Http.Answer answer = act("X-Actor", "a".repeat(101));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("violations").findValuesAsString("field")).containsExactly("X-Actor");
    }

    @Test
    void isNotEmpty() {
        assertThat(act("X-Actor", "").status()).isEqualTo(400);
    }

    private Http.Answer act(String... headers) {
        return new Http(port).send("PUT", "/examples", BodyPublishers.noBody(), headers);
    }
}
