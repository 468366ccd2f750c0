package io.matricula.platform.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTest {

    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");

    private final AtomicLong elapsed = new AtomicLong();
    private final List<String> proved = new ArrayList<>();
    private final JwtTimestampValidator validator = new JwtTimestampValidator(Duration.ZERO);
    private final JwtDecoder tokens = new RememberedTokens(this::prove, validator, elapsed::get);

    private Jwt prove(String token) {
        proved.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("forged");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(NOW.plusSeconds(60))
                .build();
    }

    private void at(Instant now) {
        validator.setClock(Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aTokenIsProvedOnce() {
        at(NOW);

        assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
        assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
        assertThat(tokens.decode("two").getSubject()).isEqualTo("two");

        assertThat(proved).containsExactly("one", "two");
    }

    @Test
    void aTokenThatIsKnownExpiresLikeAnyOther() {
        at(NOW);
        tokens.decode("one");
        at(NOW.plusSeconds(61));

        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void whatIsNoTokenIsNotRemembered() {
        at(NOW);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        }
        assertThat(proved).containsExactly("forged", "forged");
    }

    @Test
    void afterAMinuteItIsProvedAgain() {
        at(NOW);
        tokens.decode("one");
        elapsed.set(Duration.ofSeconds(59).toNanos());
        tokens.decode("one");
        assertThat(proved).containsExactly("one");

        elapsed.set(Duration.ofSeconds(61).toNanos());
        tokens.decode("one");
        assertThat(proved).containsExactly("one", "one");
    }
}
