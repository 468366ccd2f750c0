package io.matricula.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SigningKeysOnRequestTest {

    @TempDir
    private Path folder;

    @Test
    void arePrintedInsteadOfAStart(CapturedOutput output) throws Exception {
        IdentityApplication.main(new String[] {"signing-keys"});
        JWKSet first = JWKSet.parse(output.getOut());
        Path file = Files.writeString(folder.resolve("signing-keys"), output.getOut());

        IdentityApplication.main(new String[] {"signing-keys", file.toString()});
        JWKSet next = JWKSet.parse(output.getOut().lines().skip(1).findFirst().orElseThrow());
        assertThat(next.getKeys()).hasSize(2).last().isEqualTo(first.getKeys().get(0));
        assertThat(next.getKeys()).allMatch(key -> key.isPrivate());
    }
}
