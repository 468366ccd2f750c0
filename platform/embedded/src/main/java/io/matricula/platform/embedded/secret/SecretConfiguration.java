package io.matricula.platform.embedded.secret;

import io.matricula.platform.embedded.disk.DataDirectory;
import io.matricula.platform.security.secret.Secrets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Secrets in the data directory, or in a folder of their own. */
@Configuration(proxyBeanMethods = false)
public class SecretConfiguration {

    private static final String SECRETS = "secrets";

    @Bean
    Secrets secrets(DataDirectory directory, @Value("${matricula.secrets}") String folder) {
        return CreatedSecrets.in(folder.isBlank() ? directory.path().resolve(SECRETS) : Path.of(folder));
    }
}
