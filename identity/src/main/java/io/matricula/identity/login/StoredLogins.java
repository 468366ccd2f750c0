package io.matricula.identity.login;

import io.matricula.identity.program.SecretDigest;
import io.matricula.platform.messaging.records.RecordStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who has logged in where, in the store of this service, so that each instance knows it. Of programs nothing is kept: their tokens say all
 * there is to know.
 */
final class StoredLogins implements OAuth2AuthorizationService {

    static final String KIND = "login";
    static final String TOKENS = "login-token";

    /** A login ends after a working day, however often it was refreshed. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Logger LOG = LoggerFactory.getLogger(StoredLogins.class);
    /** Two requests of one page may refresh at once: the second is refused, and is no thief. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final RecordStore records;
    private final RegisteredClientRepository programs;
    private final JsonMapper json;
    private final Clock clock;

    StoredLogins(RecordStore records, RegisteredClientRepository programs, JsonMapper json, Clock clock) {
        this.records = records;
        this.programs = programs;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            return;
        }
        StoredLogin login = StoredLogin.of(authorization);
        login.tokens().forEach(token -> records.putIfAbsent(TOKENS, token.digest(), login.id()));
        String text = json.writeValueAsString(login);
        records.putIfAbsent(KIND, login.id(), text)
                .ifPresent(former -> records.replace(KIND, login.id(), former, text));
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        remove(authorization.getId());
    }

    private void remove(String id) {
        records.find(KIND, id).ifPresent(text -> records.remove(KIND, id, text));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return stored(id).flatMap(login -> authorization(login, null)).orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        Optional<StoredLogin> found =
                records.find(TOKENS, SecretDigest.of(token)).flatMap(this::stored);
        if (found.isPresent() && found.get().tokens().stream().noneMatch(known -> known.isOf(token))) {
            usedAgain(found.get());
            return null;
        }
        return found.flatMap(login -> authorization(login, token)).orElse(null);
    }

    /** A token that was exchanged for another one comes again: one of two who have it has stolen it, so that the login ends for both. */
    private void usedAgain(StoredLogin login) {
        StoredLogin.Kept newest = login.tokens().get(login.tokens().size() - 1);
        if (newest.issuedAt().plus(OVERLAP).isBefore(clock.instant())) {
            remove(login.id());
            LOG.warn("A login of {} has ended: a token to refresh it with was used twice", login.user());
        }
    }

    private Optional<StoredLogin> stored(String id) {
        Instant now = clock.instant();
        return records.find(KIND, id)
                .map(text -> json.readValue(text, StoredLogin.class))
                .filter(login -> !login.isOver(now, LONGEST));
    }

    private Optional<OAuth2Authorization> authorization(StoredLogin login, @Nullable String token) {
        RegisteredClient program = programs.findById(login.client());
        return Optional.ofNullable(program).map(known -> login.at(known, token));
    }
}
