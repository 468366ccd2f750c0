package io.matricula.platform.security.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/**
 * An issuer of tokens in this process.
 *
 * @param url the {@code iss} of its tokens
 * @param keys with which it signs them
 */
public record OwnIssuer(String url, JWKSource<SecurityContext> keys) {

    /** Whom tokens are for: this product, whoever issues them. */
    public static final String AUDIENCE = "matricula";
}
