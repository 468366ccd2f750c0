package io.matricula.identity.program;

import io.matricula.platform.security.secret.Credentials;
import io.matricula.shared.access.Role;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The programs that may ask for tokens, each with its secret in a file: exchanged by exchanging the file and starting again. One for each
 * role, and the one that people log in at.
 */
@Configuration(proxyBeanMethods = false)
public class ProgramConfiguration {

    /** The client id of the program that people log in at. */
    static final String WEB = "web";

    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(15);
    private static final Duration CODE_TO_LIVE = Duration.ofMinutes(1);
    private static final Duration UNUSED = Duration.ofHours(1);
    private static final String WHERE_CODES_GO = "/login/oauth2/code/matricula";

    @Bean
    RegisteredClientRepository programs(Credentials credentials, @Value("${matricula.url}") String url) {
        return new InMemoryRegisteredClientRepository(Stream.concat(
                        Arrays.stream(Role.values()).map(role -> program(role, credentials)),
                        Stream.of(web(url, credentials)))
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

    /** It acts for people who have logged in, as long as they use it. */
    private static RegisteredClient web(String url, Credentials credentials) {
        return RegisteredClient.withId(WEB)
                .clientId(WEB)
                .clientSecret(SecretDigest.of(credentials.of(WEB)))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(url + WHERE_CODES_GO)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TIME_TO_LIVE)
                        .authorizationCodeTimeToLive(CODE_TO_LIVE)
                        .refreshTokenTimeToLive(UNUSED)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }
}
