package io.matricula.platform.security.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Proves the signature of a token once, and not with each of its requests. Whether it is still valid is looked at every time, and a key that
 * its issuer has withdrawn is noticed within a minute. What is no token is never remembered.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration MEMORY = Duration.ofMinutes(1);

    private static final long MAX_TOKENS = 10_000;

    private final JwtDecoder proving;
    private final OAuth2TokenValidator<Jwt> stillValid;
    private final Cache<ByteBuffer, Jwt> proved;

    RememberedTokens(JwtDecoder proving, OAuth2TokenValidator<Jwt> stillValid, Ticker time) {
        this.proving = proving;
        this.stillValid = stillValid;
        this.proved = Caffeine.newBuilder()
                .maximumSize(MAX_TOKENS)
                .expireAfterWrite(MEMORY)
                .ticker(time)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        ByteBuffer digest = digest(token);
        Jwt known = proved.getIfPresent(digest);
        return known == null ? prove(token, digest) : requireValid(known);
    }

    private Jwt prove(String token, ByteBuffer digest) {
        Jwt jwt = proving.decode(token);
        proved.put(digest, jwt);
        return jwt;
    }

    private Jwt requireValid(Jwt known) {
        OAuth2TokenValidatorResult result = stillValid.validate(known);
        if (result.hasErrors()) {
            throw new JwtValidationException("The token is not valid any more", result.getErrors());
        }
        return known;
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK knows SHA-256", impossible);
        }
    }
}
