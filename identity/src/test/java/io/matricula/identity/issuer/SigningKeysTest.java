package io.matricula.identity.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.matricula.platform.security.secret.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

class SigningKeysTest {

    @TempDir
    private Path folder;

    @Test
    void areMadeOnceAndReadFromThenOn() {
        var kept = new KeptSecrets();
        assertThat(SigningKeys.of(kept).current())
                .isEqualTo(SigningKeys.of(kept).current());
    }

    @Test
    void aNewOneSignsAndTheOneBeforeItIsStillTaken() throws IOException {
        String first = SigningKeyRing.askedForBy("signing-keys").orElseThrow();
        Path file = Files.writeString(folder.resolve("signing-keys"), first);
        SigningKeys keys =
                read(SigningKeyRing.askedForBy("signing-keys", file.toString()).orElseThrow());
        assertThat(keys.keys().size()).isEqualTo(2);
        assertThat(keys.current()).isNotEqualTo(read(first).current());
        assertThat(keys.keys().getKeys().get(1).getKeyID())
                .isEqualTo(read(first).current());
    }

    @Test
    void theOneBeforeThatIsGone() {
        SigningKeys keys = SigningKeys.fresh().rotated();
        assertThat(keys.rotated().keys().getKeys()).hasSize(2).noneMatch(key -> key.getKeyID()
                .equals(keys.keys().getKeys().get(1).getKeyID()));
    }

    @Test
    void keysOfAnotherKindSignOnAsTheyDid() throws JOSEException {
        RSAKey former = new RSAKeyGenerator(2048)
                .algorithm(JWSAlgorithm.RS256)
                .keyID("former")
                .generate();

        SigningKeys keys = read(new JWKSet(former).toString(false));

        assertThat(keys.algorithm()).isEqualTo(SignatureAlgorithm.RS256);
        assertThat(keys.rotated().algorithm()).isEqualTo(SignatureAlgorithm.ES256);
    }

    @Test
    void whatIsNoKeySetStartsNothing() {
        assertThatIllegalStateException().isThrownBy(() -> read("no keys")).withMessageContaining("signing-keys");
    }

    @Test
    void sayNothingOfThemselves() {
        assertThat(SigningKeys.fresh()).hasToString("SigningKeys");
    }

    private static SigningKeys read(String json) {
        return SigningKeys.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static final class KeptSecrets implements Secrets {

        private final Map<String, byte[]> kept = new HashMap<>();

        @Override
        public byte[] secret(String name) {
            throw new AssertionError("more than random bytes");
        }

        @Override
        public byte[] secretOr(String name, Supplier<byte[]> maker) {
            return kept.computeIfAbsent(name, none -> maker.get());
        }
    }
}
