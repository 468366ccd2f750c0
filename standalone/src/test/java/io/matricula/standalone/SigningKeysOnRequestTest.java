package io.matricula.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SigningKeysOnRequestTest {

    @Test
    void arePrintedInsteadOfAStart(CapturedOutput output) throws Exception {
        StandaloneApplication.main(new String[] {"signing-keys"});
        assertThat(JWKSet.parse(output.getOut()).getKeys()).singleElement().matches(key -> key.isPrivate());
    }
}
