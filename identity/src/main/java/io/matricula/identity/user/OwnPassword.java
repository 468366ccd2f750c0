package io.matricula.identity.user;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Lets people choose their own password. */
public final class OwnPassword {

    /** Why a password is not taken. */
    public enum Objection {
        /** The password so far was not right, or was tried too often. */
        WRONG,
        /** It was not typed twice in the same way. */
        DIFFERENT,
        SHORT,
        LONG,
        /** It holds the name of the user. */
        NAMED,
        /** It is one that many have, or is soon guessed. */
        COMMON,
        /** It is the one so far. */
        SAME
    }

    private final Users users;
    private final Passwords passwords;
    private final Clock clock;

    OwnPassword(Users users, Passwords passwords, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Changes it, unless there is an objection. A wrong one so far counts like one at a login. */
    public Optional<Objection> change(UUID id, String current, String chosen) {
        Instant now = clock.instant();
        User user = users.change(id, one -> one.isLocked(now) ? one : one.tried(now));
        if (user.isLocked(now) || !passwords.isOf(current, user)) {
            return Optional.of(Objection.WRONG);
        }
        Optional<Objection> objection = passwords.objection(chosen, user);
        String digest = objection.isPresent() ? "" : passwords.digest(chosen);
        users.change(
                id,
                one -> objection.isPresent() ? one.unlocked() : one.unlocked().withOwnPassword(digest));
        return objection;
    }
}
