package io.matricula.identity.user;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.matricula.shared.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who may log in. What another version of this has stored of them besides is not looked at.
 *
 * @param id the {@code sub} of their tokens: what facts name them by, and it says nothing of them
 * @param username what they type
 * @param roles what they are there for
 * @param active whether they may log in at all
 * @param password its digest, and how it was made
 * @param initialUntil until when they may log in with it and choose another one, if somebody else has given it to them; null if it is their own
 * @param failures wrong passwords since the last right one
 * @param lockedUntil no password is tried before; null if any is
 * @param madeFrom a digest of the file that the password comes from; null if from none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record User(
        UUID id,
        String username,
        Set<Role> roles,
        boolean active,
        String password,
        @Nullable Instant initialUntil,
        int failures,
        @Nullable Instant lockedUntil,
        @Nullable String madeFrom,
        Instant createdAt) {

    static final int MOST_FAILURES = 10;
    static final Duration LOCK = Duration.ofMinutes(15);
    /** How long an initial password is good for: an administrator gives another one afterwards. */
    static final Duration INITIAL = Duration.ofDays(7);

    public User {
        roles = Set.copyOf(roles);
    }

    /** One who has never logged in. */
    static User created(UUID id, String username, Set<Role> roles, String password, Instant now) {
        return new User(id, username, roles, true, password, now.plus(INITIAL), 0, null, null, now);
    }

    /** Whether tokens are given in their name. */
    public boolean mayAct() {
        return active && !passwordIsInitial();
    }

    /** Whether somebody else has given them their password: then they choose another one first. */
    boolean passwordIsInitial() {
        return initialUntil != null;
    }

    /** Whether they have left the password that somebody gave them unused for too long. */
    boolean isTooLate(Instant now) {
        return initialUntil != null && now.isAfter(initialUntil);
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** A password is tried. It counts as wrong until it was right, so that many at once are as many. */
    User tried(Instant now) {
        boolean last = failures + 1 >= MOST_FAILURES;
        return withFailures(last ? 0 : failures + 1, last ? now.plus(LOCK) : null);
    }

    User unlocked() {
        return withFailures(0, null);
    }

    User withRoles(Set<Role> others) {
        return new User(
                id, username, others, active, password, initialUntil, failures, lockedUntil, madeFrom, createdAt);
    }

    User withActive(boolean whether) {
        return new User(
                id, username, roles, whether, password, initialUntil, failures, lockedUntil, madeFrom, createdAt);
    }

    User withOwnPassword(String other) {
        return new User(id, username, roles, active, other, null, failures, lockedUntil, madeFrom, createdAt);
    }

    User withInitialPassword(String other, Instant now) {
        return new User(
                id, username, roles, active, other, now.plus(INITIAL), failures, lockedUntil, madeFrom, createdAt);
    }

    User withPasswordFrom(String file, String other) {
        return new User(id, username, roles, true, other, null, 0, null, file, createdAt);
    }

    private User withFailures(int number, @Nullable Instant until) {
        return new User(id, username, roles, active, password, initialUntil, number, until, madeFrom, createdAt);
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "User " + id;
    }
}
