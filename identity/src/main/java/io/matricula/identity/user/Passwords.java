package io.matricula.identity.user;

import io.matricula.identity.user.OwnPassword.Objection;
import io.matricula.platform.security.secret.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Which passwords may be chosen, and how they are kept. */
public final class Passwords {

    static final int SHORTEST = 12;
    /** What bcrypt looks at, in bytes. */
    static final int LONGEST = 72;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** What is wrong with a password that a user wants to have; empty if nothing is. */
    Optional<Objection> objection(String password, User of) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Objection.SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of(Objection.LONG);
        }
        if (password.toLowerCase(Locale.ROOT).contains(of.username())) {
            return Optional.of(Objection.NAMED);
        }
        return isOf(password, of) ? Optional.of(Objection.SAME) : Optional.empty();
    }

    boolean isOf(String password, User user) {
        return encoder.matches(password, user.password());
    }

    String digest(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** One that nobody has thought of. */
    String random() {
        return SecretText.of(SecretText.random());
    }

    /** What checks the passwords that are typed. */
    public PasswordEncoder encoder() {
        return encoder;
    }
}
