package io.matricula.platform.embedded.secret;

import io.matricula.platform.embedded.disk.DataDirectory;
import io.matricula.platform.security.personal.ErasureList;
import io.matricula.platform.security.secret.Credentials;
import io.matricula.platform.security.secret.Secrets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Secrets and credentials in the data directory; secrets in another folder if one is named. */
@Configuration(proxyBeanMethods = false)
public class SecretConfiguration {

    private static final String SECRETS = "secrets";
    private static final String CREDENTIALS = "credentials";
    private static final String ERASURES = "erasures";

    @Bean
    Secrets secrets(DataDirectory directory, @Value("${matricula.secrets}") String folder) {
        return CreatedSecrets.in(place(directory, folder));
    }

    @Bean
    ErasureList erasureList(DataDirectory directory, @Value("${matricula.secrets}") String folder) {
        return new ErasureFiles(place(directory, folder).resolve(ERASURES));
    }

    private static Path place(DataDirectory directory, String folder) {
        return folder.isBlank() ? directory.path().resolve(SECRETS) : Path.of(folder);
    }

    @Bean
    Credentials credentials(DataDirectory directory) {
        return new Credentials(CreatedSecrets.in(directory.path().resolve(CREDENTIALS)));
    }
}
