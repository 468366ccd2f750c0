package io.matricula.identity.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.matricula.platform.security.secret.Secrets;
import io.matricula.platform.security.token.OwnIssuer;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** An OpenID Connect provider: tokens for programs, and the documents that tell others how to prove them. */
@Configuration(proxyBeanMethods = false)
public class IssuerConfiguration {

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
    OAuth2TokenCustomizer<JwtEncodingContext> claims(SigningKeys keys) {
        return token -> {
            token.getJwsHeader().keyId(keys.current());
            token.getClaims()
                    .audience(List.of(OwnIssuer.AUDIENCE))
                    .claim("roles", List.of(token.getRegisteredClient().getClientId()));
        };
    }

    /** A program's token says all there is to know of it, so that nothing is kept of it. */
    @Bean
    OAuth2AuthorizationService authorizations() {
        return new ForgottenAuthorizations();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain issuer(HttpSecurity http) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, issuer -> issuer.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
