package io.matricula.identity.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.matricula.identity.login.LoginConfiguration;
import io.matricula.identity.user.Users;
import io.matricula.platform.security.secret.Secrets;
import io.matricula.platform.security.token.OwnIssuer;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** An OpenID Connect provider: tokens for programs, and the documents that tell others how to prove them. */
@Configuration(proxyBeanMethods = false)
public class IssuerConfiguration {

    private static final String AUTHORIZATION = "/oauth2/authorize";
    private static final String SIGNED_WITH = "id_token_signing_alg_values_supported";
    private static final Set<String> ABSENT = Set.of("userinfo_endpoint", "end_session_endpoint");

    @Bean
    SigningKeys signingKeys(Secrets secrets) {
        return SigningKeys.of(secrets);
    }

    @Bean
    JWKSource<SecurityContext> jwkSource(SigningKeys keys) {
        return keys.source();
    }

    /** Where the issuer is, as those see it who ask for tokens. */
    @Bean
    OwnIssuer ownIssuer(@Value("${matricula.url}") String url, SigningKeys keys) {
        return new OwnIssuer(url, keys.source());
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(OwnIssuer issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer.url()).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(SigningKeys keys, Users users) {
        return new TokenClaims(keys, users);
    }

    /**
     * The protocol. What it describes is what there is: no page has others' data (userinfo), and a program ends its own session and sends
     * people to {@code /logout}.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain issuer(HttpSecurity http, SigningKeys keys) {
        var server = new OAuth2AuthorizationServerConfigurer();
        RequestMatcher asking = PathPatternRequestMatcher.withDefaults().matcher(AUTHORIZATION);
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        issuer -> issuer.oidc(oidc ->
                                oidc.providerConfigurationEndpoint(endpoint -> endpoint.providerConfigurationCustomizer(
                                        description -> onlyWhatThereIs(description, keys)))))
                .authorizeHttpRequests(requests -> requests.requestMatchers(asking)
                        .access(LoginConfiguration::hasOwnPassword)
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(LoginConfiguration.LOGIN), asking)
                        .defaultAccessDeniedHandlerFor(LoginConfiguration::toOwnPassword, asking))
                .build();
    }

    private static void onlyWhatThereIs(OidcProviderConfiguration.Builder description, SigningKeys keys) {
        description.claims(claims -> {
            claims.keySet().removeAll(ABSENT);
            claims.put(SIGNED_WITH, List.of(keys.algorithm().getName()));
        });
    }
}
