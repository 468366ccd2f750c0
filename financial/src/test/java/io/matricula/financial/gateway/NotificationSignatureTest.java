package io.matricula.financial.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationSignatureTest {

    private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);
    private static final String RIGHT = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private final NotificationSignature signature = signature("Jefe");

    /** The second test vector of RFC 4231. */
    @Test
    void isTheHmacOfTheBody() {
        assertThat(signature.of(BODY)).isEqualTo(RIGHT);
        assertThat(signature.matches(RIGHT, BODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3844",
                "sha256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
                "sha1=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            })
    void anyOtherTextIsWrong(String claimed) {
        assertThat(signature.matches(claimed, BODY)).isFalse();
    }

    @Test
    void belongsToOneBodyAndOneSecret() {
        assertThat(signature.matches(RIGHT, "what do ya want for nothing!".getBytes(UTF_8)))
                .isFalse();
        assertThat(signature("Other").matches(RIGHT, BODY)).isFalse();
    }

    @Test
    void isMadeWithTheNewSecretAndRightWithTheOneBeforeUntilThatIsGone() {
        NotificationSignature during = signature("Other", "Jefe");
        assertThat(during.matches(RIGHT, BODY)).isTrue();
        assertThat(during.of(BODY)).isEqualTo(signature("Other").of(BODY)).isNotEqualTo(RIGHT);
        assertThat(during.matches(during.of(BODY), BODY)).isTrue();
        assertThat(during.matches(signature("Third").of(BODY), BODY)).isFalse();
    }

    private static NotificationSignature signature(String... secrets) {
        return new NotificationSignature(
                Stream.of(secrets).map(secret -> secret.getBytes(UTF_8)).toList());
    }
}
