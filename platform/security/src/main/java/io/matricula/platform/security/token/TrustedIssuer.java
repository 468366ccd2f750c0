package io.matricula.platform.security.token;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Takes tokens that one issuer has signed with an algorithm of two keys, for this product, and that have not expired. What else a token
 * claims is not looked at.
 */
final class TrustedIssuer {

    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final List<SignatureAlgorithm> ALGORITHMS =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private TrustedIssuer() {}

    /** An issuer in this process. */
    static JwtDecoder here(OwnIssuer issuer) {
        return remembering(validating(
                NimbusJwtDecoder.withJwkSource(issuer.keys())
                        .jwsAlgorithms(TrustedIssuer::allowed)
                        .build(),
                issuer.url()));
    }

    /** An issuer elsewhere, which is asked for its keys when the first token comes. */
    static JwtDecoder elsewhere(String issuer, String keys) {
        if (issuer.isBlank()) {
            throw new IssuerUnknown();
        }
        return remembering(new SupplierJwtDecoder(() -> validating(
                (keys.isBlank() ? NimbusJwtDecoder.withIssuerLocation(issuer) : NimbusJwtDecoder.withJwkSetUri(keys))
                        .jwsAlgorithms(TrustedIssuer::allowed)
                        .build(),
                issuer)));
    }

    private static JwtDecoder remembering(JwtDecoder proving) {
        return new RememberedTokens(proving, new JwtTimestampValidator(CLOCK_SKEW), Ticker.systemTicker());
    }

    private static JwtDecoder validating(NimbusJwtDecoder decoder, String issuer) {
        decoder.setJwtValidator(tokensOf(issuer));
        return decoder;
    }

    private static void allowed(Set<SignatureAlgorithm> algorithms) {
        algorithms.clear();
        algorithms.addAll(ALGORITHMS);
    }

    static OAuth2TokenValidator<Jwt> tokensOf(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<>(JwtClaimNames.AUD, TrustedIssuer::isForUs),
                new JwtClaimValidator<>(JwtClaimNames.SUB, TrustedIssuer::namesAnActor),
                new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtTimestampValidator(CLOCK_SKEW));
    }

    /** Facts keep it as the name of an actor. */
    private static boolean namesAnActor(Object subject) {
        return subject instanceof String name && SUBJECT.matcher(name).matches();
    }

    private static boolean isForUs(Object audience) {
        return audience instanceof List<?> named
                ? named.contains(OwnIssuer.AUDIENCE)
                : OwnIssuer.AUDIENCE.equals(audience);
    }
}
