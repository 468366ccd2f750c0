package io.matricula.identity.login;

import io.matricula.identity.program.SecretDigest;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * What is kept of a person who has logged in at a program: nothing that opens anything.
 *
 * @param client id of the program
 * @param user their {@code sub}
 * @param since when they logged in
 * @param scopes what the program may ask for
 * @param question what it asked
 * @param code what it was answered, and exchanges for tokens, once
 * @param refresh what it gets new tokens for; null before there were any
 */
record StoredLogin(
        String id,
        String client,
        String user,
        Instant since,
        Set<String> scopes,
        Question question,
        Kept code,
        @Nullable Kept refresh) {

    /** The request of a program, as it must be known again when the code comes back. */
    record Question(String endpoint, String redirectUri, @Nullable String state, Map<String, String> parameters) {}

    /**
     * A token as a digest, of which nobody makes the token.
     *
     * @param spent whether it was used, or was taken back
     */
    record Kept(String digest, Instant issuedAt, Instant expiresAt, boolean spent) {

        static Kept of(Token<? extends OAuth2Token> token) {
            OAuth2Token value = token.getToken();
            Instant issuedAt = Objects.requireNonNull(value.getIssuedAt());
            Instant expiresAt = Objects.requireNonNull(value.getExpiresAt());
            return new Kept(SecretDigest.of(value.getTokenValue()), issuedAt, expiresAt, token.isInvalidated());
        }

        boolean isOf(String token) {
            return digest.equals(SecretDigest.of(token));
        }
    }

    static StoredLogin of(OAuth2Authorization login) {
        OAuth2AuthorizationRequest asked =
                Objects.requireNonNull(login.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        Kept code = Kept.of(Objects.requireNonNull(login.getToken(OAuth2AuthorizationCode.class)));
        Token<OAuth2RefreshToken> refresh = login.getRefreshToken();
        return new StoredLogin(
                login.getId(),
                login.getRegisteredClientId(),
                login.getPrincipalName(),
                code.issuedAt(),
                login.getAuthorizedScopes(),
                new Question(
                        asked.getAuthorizationUri(),
                        String.valueOf(asked.getRedirectUri()),
                        asked.getState(),
                        texts(asked.getAdditionalParameters())),
                code,
                refresh == null ? null : Kept.of(refresh));
    }

    private static Map<String, String> texts(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() instanceof String)
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> (String) parameter.getValue()));
    }

    boolean isOver(Instant now, Duration longest) {
        return since.plus(longest).isBefore(now);
    }

    /** The code and the token to refresh with that are known now. */
    List<Kept> tokens() {
        return refresh == null ? List.of(code) : List.of(code, refresh);
    }

    /** As the issuer knows it; a token whose value nobody has shown has its digest in place of it. */
    OAuth2Authorization at(RegisteredClient program, @Nullable String shown) {
        Authentication principal = UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
        var authorization = OAuth2Authorization.withRegisteredClient(program)
                .id(id)
                .principalName(user)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(scopes)
                .attribute(Principal.class.getName(), principal)
                .attribute(OAuth2AuthorizationRequest.class.getName(), request(program))
                .token(
                        new OAuth2AuthorizationCode(value(code, shown), code.issuedAt(), code.expiresAt()),
                        metadata -> metadata.put(Token.INVALIDATED_METADATA_NAME, code.spent()));
        if (refresh != null) {
            authorization
                    .token(
                            new OAuth2RefreshToken(value(refresh, shown), refresh.issuedAt(), refresh.expiresAt()),
                            metadata -> metadata.put(Token.INVALIDATED_METADATA_NAME, refresh.spent()))
                    .token(identity());
        }
        return authorization.build();
    }

    /** What the next one repeats of the identity token before. */
    private OidcIdToken identity() {
        return OidcIdToken.withTokenValue(id)
                .subject(user)
                .claim(IdTokenClaimNames.AUTH_TIME, Date.from(since))
                .build();
    }

    private OAuth2AuthorizationRequest request(RegisteredClient program) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(question.endpoint())
                .clientId(program.getClientId())
                .redirectUri(question.redirectUri())
                .scopes(scopes)
                .state(question.state())
                .additionalParameters(Map.copyOf(question.parameters()))
                .build();
    }

    private static String value(Kept token, @Nullable String shown) {
        return shown != null && token.isOf(shown) ? shown : token.digest();
    }
}
