package io.matricula.platform.security.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    /** Secrets that are made where there are none. */
    private static final class Made implements Secrets {

        private final Map<String, byte[]> kept = new HashMap<>();

        @Override
        public byte[] secret(String name) {
            return secretOr(name, () -> bytes("made"));
        }

        @Override
        public byte[] secretOr(String name, Supplier<byte[]> maker) {
            return kept.computeIfAbsent(name, none -> maker.get());
        }

        @Override
        public Optional<byte[]> secretIfPresent(String name) {
            return Optional.ofNullable(kept.get(name));
        }
    }

    private final Made files = new Made();

    @Test
    void areTextThatCannotBeGuessedAndStaysTheSame() {
        var credentials = new Credentials(files);
        assertThat(credentials.of("registrar")).matches("[A-Za-z0-9_-]{43}").isEqualTo(credentials.of("registrar"));
        assertThat(credentials.of("finance")).isNotEqualTo(credentials.of("registrar"));
        assertThat(credentials).hasToString("Credentials");
    }

    @Test
    void areWhatTheOperatorHasPutThere() {
        Secrets given = name -> bytes("a secret of the operator\n");
        assertThat(new Credentials(given).of("registrar")).isEqualTo("a secret of the operator");
    }

    @Test
    void aSecretThatIsBeingExchangedHasOneBeforeIt() {
        assertThat(files.withFormer("access")).containsExactly(bytes("made"));
        files.kept.put("access" + Secrets.FORMER, bytes("before"));
        assertThat(files.withFormer("access"))
                .isEqualTo(List.of(files.secret("access"), files.kept.get("access-former")));
        Secrets given = name -> bytes("given");
        assertThat(given.withFormer("access")).containsExactly(bytes("given"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
