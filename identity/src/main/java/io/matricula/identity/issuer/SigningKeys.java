package io.matricula.identity.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.matricula.platform.security.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;

/**
 * The keys with which tokens are signed, kept as a JSON Web Key Set: the first one signs, and what the others have signed is taken as long
 * as they are there.
 *
 * @param keys private ones, at least one
 */
record SigningKeys(JWKSet keys) {

    private static final String NAME = "signing-keys";
    private static final int BITS = 2048;

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

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every JDK makes RSA keys", impossible);
        }
    }

    /** Says nothing of them. */
    @Override
    public String toString() {
        return "SigningKeys";
    }
}
