package io.matricula.identity.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.matricula.platform.security.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * The keys with which tokens are signed, kept as a JSON Web Key Set: the first one signs, and what the others have signed is taken as long
 * as they are there.
 *
 * @param keys private ones, at least one
 */
record SigningKeys(JWKSet keys) {

    private static final String NAME = "signing-keys";

    /** The keys of this installation; {@link io.matricula.platform.security.secret.SecretUnavailable} if there are none. */
    static SigningKeys of(Secrets secrets) {
        return read(secrets.secretOr(NAME, () -> fresh().json()));
    }

    /** One new key. */
    static SigningKeys fresh() {
        return new SigningKeys(new JWKSet(newKey()));
    }

    static SigningKeys read(byte[] json) {
        try {
            return new SigningKeys(JWKSet.parse(new String(json, StandardCharsets.UTF_8)));
        } catch (ParseException unreadable) {
            throw new IllegalStateException("The secret " + NAME + " is no JSON Web Key Set");
        }
    }

    /** The id of the key that signs. */
    String current() {
        return keys.getKeys().get(0).getKeyID();
    }

    /** How that key signs: an installation that was given keys of another kind keeps them. */
    SignatureAlgorithm algorithm() {
        return Objects.requireNonNull(
                SignatureAlgorithm.from(keys.getKeys().get(0).getAlgorithm().getName()));
    }

    JWKSource<SecurityContext> source() {
        return new ImmutableJWKSet<>(keys);
    }

    /** A new key in front of the one that has signed so far; those before it are gone. */
    SigningKeys rotated() {
        return new SigningKeys(new JWKSet(List.of(newKey(), keys.getKeys().get(0))));
    }

    /** With the private parts. */
    byte[] json() {
        return keys.toString(false).getBytes(StandardCharsets.UTF_8);
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every JDK makes keys of elliptic curves", impossible);
        }
    }

    /** Says nothing of them. */
    @Override
    public String toString() {
        return "SigningKeys";
    }
}
