package io.matricula.identity.issuer;

import io.matricula.identity.user.User;
import io.matricula.identity.user.Users;
import io.matricula.platform.security.token.OwnIssuer;
import io.matricula.shared.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What tokens say: of a program its role, of a person what is known of them at this moment. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String ROLES = "roles";

    private final SigningKeys keys;
    private final Users users;

    TokenClaims(SigningKeys keys, Users users) {
        this.keys = keys;
        this.users = users;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        token.getJwsHeader().algorithm(keys.algorithm()).keyId(keys.current());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            token.getClaims().audience(List.of(OwnIssuer.AUDIENCE));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
            token.getClaims().claim(ROLES, List.of(token.getRegisteredClient().getClientId()));
        } else {
            User user = user(token.getPrincipal());
            token.getClaims()
                    .claim(
                            ROLES,
                            user.roles().stream().map(Role::claim).sorted().toList());
            if (!OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                token.getClaims().claim("preferred_username", user.username());
            }
        }
    }

    /** Whoever may not act any more gets no token, however they have logged in. */
    private User user(@Nullable Authentication person) {
        return Optional.ofNullable(person)
                .map(known -> UUID.fromString(known.getName()))
                .flatMap(users::find)
                .filter(User::mayAct)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }
}
