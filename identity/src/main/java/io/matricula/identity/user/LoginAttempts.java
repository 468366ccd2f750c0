package io.matricula.identity.user;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds who wants to log in, and counts how often a password of theirs was tried: too often, and none is for a while. */
public final class LoginAttempts implements UserDetailsService {

    /** What a principal has who chooses a password before anything else. */
    public static final String INITIAL_PASSWORD = "initial-password";

    private static final Logger LOG = LoggerFactory.getLogger(LoginAttempts.class);

    private final Users users;
    private final Clock clock;

    LoginAttempts(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** What becomes of this is a principal with the {@code sub} of the user's tokens for its name. */
    @Override
    public UserDetails loadUserByUsername(String typed) {
        User user = users.named(typed.strip().toLowerCase(Locale.ROOT)).orElseThrow(() -> {
            LOG.info("Somebody tries to log in by a name that nobody has");
            return new UsernameNotFoundException("nobody goes by this name");
        });
        return org.springframework.security.core.userdetails.User.withUsername(
                        user.id().toString())
                .password(user.password())
                .authorities(user.passwordIsInitial() ? new String[] {INITIAL_PASSWORD} : new String[0])
                .build();
    }

    /** Before a password is compared. */
    public void begin(UserDetails details) {
        Instant now = clock.instant();
        try {
            User counted = users.change(idOf(details), user -> {
                requireThatMayLogIn(user, now);
                return user.tried(now);
            });
            LOG.info("{} tries to log in", counted);
            if (counted.isLocked(now)) {
                LOG.warn("{} is tried too often: no password is taken until {}", counted, counted.lockedUntil());
            }
        } catch (AccountStatusException refused) {
            LOG.info("User {} {}", details.getUsername(), refused.getMessage());
            throw refused;
        }
    }

    /** After it was the right one. */
    public void succeed(UserDetails details) {
        LOG.info("{} has logged in", users.change(idOf(details), User::unlocked));
    }

    private static void requireThatMayLogIn(User user, Instant now) {
        if (!user.active()) {
            throw new DisabledException("may not log in");
        }
        if (user.isLocked(now)) {
            throw new LockedException("has tried too often");
        }
        if (user.isTooLate(now)) {
            throw new CredentialsExpiredException("has left an initial password unused for too long");
        }
    }

    private static UUID idOf(UserDetails details) {
        return UUID.fromString(details.getUsername());
    }
}
