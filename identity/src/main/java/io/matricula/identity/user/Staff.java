package io.matricula.identity.user;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.access.Role;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an administrator decides about users. */
final class Staff {

    private static final Logger LOG = LoggerFactory.getLogger(Staff.class);

    private final Users users;
    private final Passwords passwords;
    private final Clock clock;

    Staff(Users users, Passwords passwords, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Adds somebody, and returns the password that they log in with for the first time. */
    String add(UUID id, String username, Set<Role> roles, Actor by) {
        String password = passwords.random();
        String digest = passwords.digest(password);
        users.add(User.created(id, username, roles, digest, clock.instant()));
        users.change(id, user -> {
            if (!user.passwordIsInitial()) {
                throw new Refused(RefusalCode.USERNAME_TAKEN, "This user has a password already.");
            }
            return user.withInitialPassword(digest, clock.instant());
        });
        LOG.info("User {} was added by {} as {}", id, by, roles);
        return password;
    }

    List<User> all() {
        return users.all();
    }

    User find(UUID id) {
        return users.find(id).orElseThrow(() -> Refused.notFound("user", id));
    }

    boolean isLocked(User user) {
        return user.isLocked(clock.instant());
    }

    /** Changes what is given, all of it or nothing. */
    User change(UUID id, @Nullable Set<Role> roles, @Nullable Boolean active, boolean unlocked, Actor by) {
        User decided = users.change(id, user -> {
            User changed = unlocked ? user.unlocked() : user;
            changed = roles == null ? changed : changed.withRoles(roles);
            changed = active == null ? changed : changed.withActive(active);
            if (id.equals(FirstUser.ID) && !(changed.active() && changed.roles().contains(Role.ADMIN))) {
                throw new Refused(
                        RefusalCode.ADMIN_NEEDED, "The first user stays, and manages users: else nobody could.");
            }
            return changed;
        });
        LOG.info("User {} was changed by {}: active {}, as {}", id, by, decided.active(), decided.roles());
        return decided;
    }

    /** Gives somebody a password to log in with once, and returns it. */
    String resetPassword(UUID id, Actor by) {
        String password = passwords.random();
        String digest = passwords.digest(password);
        users.change(id, user -> user.unlocked().withInitialPassword(digest, clock.instant()));
        LOG.info("User {} was given another password by {}", id, by);
        return password;
    }
}
