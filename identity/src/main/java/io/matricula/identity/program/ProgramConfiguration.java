package io.matricula.identity.program;

import io.matricula.platform.security.secret.Credentials;
import io.matricula.shared.access.Role;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** One program for each role, with its secret in a file: exchanged by exchanging the file and starting again. */
@Configuration(proxyBeanMethods = false)
public class ProgramConfiguration {

    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(15);

    @Bean
    RegisteredClientRepository programs(Credentials credentials) {
        return new InMemoryRegisteredClientRepository(Arrays.stream(Role.values())
                .map(role -> program(role, credentials))
                .toList());
    }

    @Bean
    SecretDigest programSecrets() {
        return new SecretDigest();
    }

    private static RegisteredClient program(Role role, Credentials credentials) {
        return RegisteredClient.withId(role.claim())
                .clientId(role.claim())
                .clientSecret(SecretDigest.of(credentials.of(role.claim())))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TIME_TO_LIVE)
                        .build())
                .build();
    }
}
