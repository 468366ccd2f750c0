package io.matricula.platform.embedded.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.security.secret.SecretUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CreatedSecretsTest {

    @TempDir
    private Path data;

    @Test
    void oneIsMadeOnceAndKept() {
        byte[] secret = secrets().secret("some-use");
        assertThat(secret).hasSize(32);
        assertThat(secrets().secret("some-use")).isEqualTo(secret);
    }

    @Test
    void eachUseHasItsOwn() {
        assertThat(secrets().secret("one")).isNotEqualTo(secrets().secret("other"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobodyElseMayReadIt() throws Exception {
        secrets().secret("some-use");
        assertThat(permissions("secrets")).isEqualTo("rwx------");
        assertThat(permissions("secrets/some-use")).isEqualTo("rw-------");
    }

    @Test
    void whatWasLeftHalfMadeIsNone() throws Exception {
        Files.createDirectories(data.resolve("secrets"));
        Files.write(data.resolve("secrets/some-use.new"), new byte[3]);
        assertThat(secrets().secret("some-use")).hasSize(32);
    }

    @Test
    void oneThatIsDamagedIsNotReplaced() throws Exception {
        Files.createDirectories(data.resolve("secrets"));
        Files.write(data.resolve("secrets/some-use"), new byte[3]);
        assertThatThrownBy(() -> secrets().secret("some-use")).isInstanceOf(SecretUnavailable.class);
    }

    private CreatedSecrets secrets() {
        return CreatedSecrets.in(data.resolve("secrets"));
    }

    private String permissions(String file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }
}
