package io.matricula.platform.web.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.matricula.platform.security.token.OwnIssuer;
import io.matricula.shared.access.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.function.UnaryOperator;

/** An issuer whose tokens the services under test take. */
public final class TestIssuer {

    /** The issuer, as services know it. */
    public static final String URL = "https://issuer.test";

    private static final RSAKey KEY = newKey();

    private TestIssuer() {}

    /** The issuer with its keys. */
    public static OwnIssuer issuer() {
        return new OwnIssuer(URL, new ImmutableJWKSet<>(new JWKSet(KEY)));
    }

    /** What an issuer elsewhere publishes of its keys. */
    public static String publicKeys() {
        return new JWKSet(KEY).toString();
    }

    /** A valid token. */
    public static String token(String subject, Role... roles) {
        return token(claims -> claims.subject(subject)
                .claim("roles", Arrays.stream(roles).map(Role::claim).toList()));
    }

    /** A token of a registrar with other claims. */
    public static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(KEY, change);
    }

    /** The same with a key of nobody. */
    public static String foreign(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(newKey(), change);
    }

    private static String signed(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet claims = change.apply(new JWTClaimsSet.Builder()
                        .issuer(URL)
                        .audience("matricula")
                        .subject("clerk")
                        .claim("roles", java.util.List.of(Role.REGISTRAR.claim()))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(3600))))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
