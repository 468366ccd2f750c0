package io.matricula.platform.security.token;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Tokens of the issuer that this installation trusts: its own, or the one that {@code MATRICULA_ISSUER} names. */
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {

    /**
     * The one place where a token is proved.
     *
     * @param issuer the {@code iss} of tokens
     * @param keys where its keys are; asked of the issuer if that is not said
     * @param own the issuer in this process, if there is one
     */
    @Bean
    JwtDecoder jwtDecoder(
            @Value("${matricula.issuer:}") String issuer,
            @Value("${matricula.issuer-keys:}") String keys,
            ObjectProvider<OwnIssuer> own) {
        OwnIssuer here = own.getIfAvailable();
        return here == null ? TrustedIssuer.elsewhere(issuer, keys) : TrustedIssuer.here(here);
    }

    @Bean
    RoleClaims roleClaims(@Value("${matricula.roles-claim:roles}") String claim) {
        return new RoleClaims(claim);
    }
}
