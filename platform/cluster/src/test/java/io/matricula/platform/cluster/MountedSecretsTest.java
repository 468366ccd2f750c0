package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.security.secret.GivenSecrets;
import io.matricula.platform.security.secret.SecretUnavailable;
import io.matricula.platform.security.secret.Secrets;
import io.matricula.platform.web.ExampleService;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

class MountedSecretsTest {

    @TempDir
    private Path empty;

    @Test
    void areTheSameForEveryInstance() {
        assertThat(given().secret(Secrets.IDENTITIES)).hasSize(32).isEqualTo(given().secret(Secrets.IDENTITIES));
    }

    @Test
    void oneThatIsNotThereIsNotMade() {
        assertThatThrownBy(() -> MountedSecrets.in(empty.toString()).secret(Secrets.IDENTITIES))
                .isInstanceOf(SecretUnavailable.class);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        String missing = empty.resolve("missing").toString();
        assertThatThrownBy(() -> MountedSecrets.in(missing)).hasMessageContaining(missing);
    }

    @Test
    void aServiceDoesNotStartWithoutThem() {
        var service = new SpringApplicationBuilder(ExampleService.class);
        assertThatThrownBy(() -> service.run(
                        "--server.port=0",
                        "--spring.application.name=example",
                        "--matricula.axonserver=127.0.0.1:1",
                        "--matricula.mongodb=mongodb://127.0.0.1:1"))
                .hasRootCauseInstanceOf(SecretUnavailable.class);
    }

    private static Secrets given() {
        return MountedSecrets.in(GivenSecrets.folder());
    }
}
