package io.matricula.identity.user;

import io.matricula.identity.program.SecretDigest;
import io.matricula.platform.security.secret.Credentials;
import io.matricula.shared.access.Role;
import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;

/**
 * Somebody is there from the first start on, and stays: {@code admin}, with every role, whose password is in a file. Whoever has lost it
 * exchanges the file and starts again.
 */
final class FirstUser implements InitializingBean {

    /** The same at each instance, so that all of them mean one. */
    static final UUID ID = new UUID(0, 1);

    static final String NAME = "admin";
    private static final String NO_PASSWORD = "";

    private final Users users;
    private final Passwords passwords;
    private final Credentials credentials;
    private final Clock clock;

    FirstUser(Users users, Passwords passwords, Credentials credentials, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        String password = credentials.of(NAME);
        String file = SecretDigest.of(password);
        User admin = users.add(User.created(ID, NAME, EnumSet.allOf(Role.class), NO_PASSWORD, clock.instant()));
        if (!file.equals(admin.madeFrom())) {
            String digest = passwords.digest(password);
            users.change(ID, user -> user.withPasswordFrom(file, digest));
        }
    }
}
