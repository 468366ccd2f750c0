package io.matricula.platform.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@Tag("R32")
class TrustedIssuerTest {

    private static final String URL = "https://issuer.test";
    private static final JWKSource<SecurityContext> KEYS = keys();

    private final JwtDecoder decoder = TrustedIssuer.here(new OwnIssuer(URL, KEYS));

    @Test
    void aTokenForThisProductIsTaken() {
        assertThat(decoder.decode(token(claims -> {})).getSubject()).isEqualTo("maria");
        assertThat(decoder.decode(token(claims -> claims.audience(List.of("other", "matricula"))))
                        .getSubject())
                .isEqualTo("maria");
    }

    @Test
    void aFewSecondsOfAnotherClockDoNotMatter() {
        assertThat(decoder.decode(token(claims -> claims.expiresAt(Instant.now().minusSeconds(10))))
                        .getSubject())
                .isEqualTo("maria");
    }

    @Test
    void whatIsNotForThisProductOrHasNoEndIsNot() {
        assertRefused(token(claims -> claims.audience(List.of("payroll"))));
        assertRefused(token(claims -> claims.issuer("https://elsewhere.test")));
        assertRefused(token(claims -> claims.expiresAt(Instant.now().minusSeconds(40))));
        assertRefused(token(claims -> claims.notBefore(Instant.now().plusSeconds(60))));
        assertRefused(token(claims -> claims.claims(all -> all.remove("exp"))));
        assertRefused(token(claims -> claims.claims(all -> all.remove("aud"))));
        assertRefused(token(claims -> claims.claims(all -> all.remove("iss"))));
    }

    @Test
    void aSubjectHasToBeTheNameOfAnActor() {
        assertRefused(token(claims -> claims.claims(all -> all.remove("sub"))));
        assertRefused(token(claims -> claims.subject("maria da silva")));
        assertRefused(token(claims -> claims.subject("m".repeat(101))));
    }

    @Test
    void anAlgorithmOfOneKeyIsNotTaken() {
        var secret = new OctetSequenceKey.Builder(new byte[32]).keyID("one").build();
        JWKSource<SecurityContext> shared = new ImmutableJWKSet<>(new JWKSet(secret));
        String token = new NimbusJwtEncoder(shared)
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims().build()))
                .getTokenValue();
        JwtDecoder careless = TrustedIssuer.here(new OwnIssuer(URL, shared));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> careless.decode(token));
    }

    @Test
    void withoutAnyIssuerNothingStarts() {
        new ApplicationContextRunner()
                .withUserConfiguration(TokenConfiguration.class)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("MATRICULA_ISSUER"));
    }

    @Test
    void anotherIssuerIsAskedForItsKeysWhenATokenComes() {
        new ApplicationContextRunner()
                .withUserConfiguration(TokenConfiguration.class)
                .withPropertyValues("matricula.issuer=" + URL, "matricula.issuer-keys=http://127.0.0.1:1/keys")
                .run(context -> assertThatExceptionOfType(JwtException.class)
                        .isThrownBy(() -> context.getBean(JwtDecoder.class).decode(token(claims -> {})))
                        .isNotInstanceOf(BadJwtException.class));
    }

    @Test
    void theIssuerInThisProcessComesFirst() {
        new ApplicationContextRunner()
                .withUserConfiguration(TokenConfiguration.class)
                .withBean(OwnIssuer.class, () -> new OwnIssuer(URL, KEYS))
                .run(context -> assertThat(context.getBean(JwtDecoder.class)
                                .decode(token(claims -> {}))
                                .getSubject())
                        .isEqualTo("maria"));
    }

    private void assertRefused(String token) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token));
    }

    private static JwtClaimsSet.Builder claims() {
        return JwtClaimsSet.builder()
                .issuer(URL)
                .audience(List.of("matricula"))
                .subject("maria")
                .expiresAt(Instant.now().plusSeconds(60));
    }

    private static String token(Consumer<JwtClaimsSet.Builder> change) {
        JwtClaimsSet.Builder claims = claims();
        change.accept(claims);
        return new NimbusJwtEncoder(KEYS)
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build()))
                .getTokenValue();
    }

    private static JWKSource<SecurityContext> keys() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
