package io.matricula.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.matricula.platform.messaging.records.RecordsInMemory;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import tools.jackson.databind.json.JsonMapper;

class StoredLoginsTest {

    private static final String USER = "7a1f7c2e-2f0c-4a39-8a3b-000000000001";
    private static final Instant NINE = Instant.parse("2027-03-01T09:00:00Z");

    private final RegisteredClient web = RegisteredClient.withId("web")
            .clientId("web")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("https://school.example/back")
            .build();
    private final RecordsInMemory records = new RecordsInMemory();
    private final Clock clock = mock();
    private final StoredLogins logins =
            new StoredLogins(records, new InMemoryRegisteredClientRepository(web), new JsonMapper(), clock);

    @BeforeEach
    void nine() {
        itIs(NINE);
    }

    @Test
    void whatIsKeptOpensNothing() {
        logins.save(refreshedWith("second-token", login()));

        assertThat(records.toString()).contains(USER).doesNotContain("the-code", "second-token");
    }

    @Test
    void aLoginIsFoundByWhatIsShown() {
        OAuth2Authorization login = login();
        logins.save(login);

        OAuth2Authorization found = Objects.requireNonNull(logins.findByToken("the-code", new OAuth2TokenType("code")));

        assertThat(found.getId()).isEqualTo(login.getId());
        assertThat(found.getPrincipalName()).isEqualTo(USER);
        assertThat(Objects.requireNonNull(found.getToken(OAuth2AuthorizationCode.class))
                        .getToken()
                        .getTokenValue())
                .isEqualTo("the-code");
        assertThat(Objects.requireNonNull(found.<OAuth2AuthorizationRequest>getAttribute(
                                OAuth2AuthorizationRequest.class.getName()))
                        .getAdditionalParameters())
                .containsEntry("code_challenge", "challenge");
        assertThat(logins.findById(login.getId())).isNotNull();
        assertThat(logins.findByToken("another-code", null)).isNull();
    }

    @Test
    void aTokenThatWasExchangedAndComesAgainEndsTheLogin() {
        OAuth2Authorization login = refreshedWith("first-token", login());
        logins.save(login);
        logins.save(refreshedWith("second-token", login));

        assertThat(logins.findByToken("first-token", OAuth2TokenType.REFRESH_TOKEN))
                .as("two at once")
                .isNull();
        assertThat(logins.findByToken("second-token", OAuth2TokenType.REFRESH_TOKEN))
                .isNotNull();

        itIs(NINE.plusSeconds(31));
        assertThat(logins.findByToken("first-token", OAuth2TokenType.REFRESH_TOKEN))
                .as("a thief")
                .isNull();
        assertThat(logins.findByToken("second-token", OAuth2TokenType.REFRESH_TOKEN))
                .isNull();
    }

    @Test
    void aLoginEndsAfterAWorkingDay() {
        logins.save(refreshedWith("first-token", login()));
        itIs(NINE.plus(StoredLogins.LONGEST));
        assertThat(logins.findByToken("first-token", OAuth2TokenType.REFRESH_TOKEN))
                .isNotNull();
        itIs(NINE.plus(StoredLogins.LONGEST).plusSeconds(1));
        assertThat(logins.findByToken("first-token", OAuth2TokenType.REFRESH_TOKEN))
                .isNull();
    }

    @Test
    void aLoginThatIsTakenBackIsGone() {
        OAuth2Authorization login = login();
        logins.save(login);
        logins.remove(login);
        assertThat(logins.findById(login.getId())).isNull();
        assertThat(logins.findByToken("the-code", null)).isNull();
    }

    @Test
    void ofProgramsNothingIsKept() {
        logins.save(OAuth2Authorization.withRegisteredClient(web)
                .principalName("web")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build());
        assertThat(records.toString()).isEqualTo("{}");
    }

    private void itIs(Instant now) {
        when(clock.instant()).thenReturn(now);
    }

    private OAuth2Authorization login() {
        return OAuth2Authorization.withRegisteredClient(web)
                .principalName(USER)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(Set.of("openid"))
                .attribute(
                        Principal.class.getName(),
                        UsernamePasswordAuthenticationToken.authenticated(USER, null, List.of()))
                .attribute(
                        OAuth2AuthorizationRequest.class.getName(),
                        OAuth2AuthorizationRequest.authorizationCode()
                                .authorizationUri("https://school.example/oauth2/authorize")
                                .clientId("web")
                                .redirectUri("https://school.example/back")
                                .scope("openid")
                                .state("as-it-was")
                                .additionalParameters(Map.of("code_challenge", "challenge"))
                                .build())
                .token(new OAuth2AuthorizationCode("the-code", NINE, NINE.plusSeconds(60)))
                .build();
    }

    private static OAuth2Authorization refreshedWith(String token, OAuth2Authorization login) {
        return OAuth2Authorization.from(login)
                .refreshToken(new OAuth2RefreshToken(token, NINE, NINE.plus(Duration.ofHours(1))))
                .build();
    }
}
