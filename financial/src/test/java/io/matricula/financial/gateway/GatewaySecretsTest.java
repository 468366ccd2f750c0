package io.matricula.financial.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.matricula.platform.security.secret.SecretUnavailable;
import io.matricula.platform.security.secret.Secrets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GatewaySecretsTest {

    private static final String PRESENT = "the present secret of the provider";
    private static final String FORMER = "the secret that the provider had before";

    /** Files that are made where there are none. */
    private static final class Files implements Secrets {

        private final Map<String, byte[]> kept = new HashMap<>();

        Files with(String name, String text) {
            kept.put(name, text.getBytes(UTF_8));
            return this;
        }

        @Override
        public byte[] secret(String name) {
            throw new SecretUnavailable("There is no " + name + ".");
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

    private final Files files = new Files();

    @Test
    void oneIsMadeWhereThereIsNoneAsALineOfTextThatStays() {
        assertThat(taken("")).singleElement().asString().matches("[A-Za-z0-9_-]{43}");
        assertThat(taken("")).isEqualTo(taken("  "));
    }

    @Test
    void theEndOfItsLineIsNoPartOfIt() {
        files.with("gateway", PRESENT + "\r\n");
        assertThat(taken("")).containsExactly(PRESENT);
    }

    @Test
    void theOneBeforeIsTakenWhileItIsThere() {
        files.with("gateway", PRESENT).with("gateway-former", FORMER + "\n");
        assertThat(taken("")).containsExactly(PRESENT, FORMER);
    }

    @Test
    void aSettingStandsForTheFileAndNotForTheOneBefore() {
        files.with("gateway-former", FORMER);
        assertThat(taken(PRESENT)).containsExactly(PRESENT, FORMER);
        assertThat(files.kept).doesNotContainKey("gateway");
    }

    @Test
    void oneThatIsShorterThan32BytesIsRefusedByItsName() {
        assertRefused("MATRICULA_GATEWAY_SECRET", "0123456789abcdef0123456789abcde");
        files.with("gateway", "0123456789abcdef0123456789abcde\n");
        assertRefused("gateway", "");
        files.with("gateway", PRESENT).with("gateway-former", "short");
        assertRefused("gateway-former", "");
        files.kept.remove("gateway-former");
        assertThat(taken("0123456789abcdef0123456789abcdef")).hasSize(1);
    }

    private void assertRefused(String name, String setting) {
        assertThatExceptionOfType(SecretUnavailable.class)
                .isThrownBy(() -> taken(setting))
                .withMessageContaining(name + ", has ")
                .withMessageContaining("at least 32")
                .withMessageNotContaining("0123456789");
    }

    private List<String> taken(String setting) {
        return new GatewaySecrets(files)
                .taken(setting).stream()
                        .map(secret -> new String(secret, UTF_8))
                        .toList();
    }
}
