package io.matricula.financial.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationSignatureTest {

    private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);
    private static final String RIGHT = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private final NotificationSignature signature = new NotificationSignature("Jefe".getBytes(UTF_8));

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
        assertThat(new NotificationSignature("Other".getBytes(UTF_8)).matches(RIGHT, BODY))
                .isFalse();
    }
}
