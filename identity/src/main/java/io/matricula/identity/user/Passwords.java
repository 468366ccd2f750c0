package io.matricula.identity.user;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.matricula.identity.user.OwnPassword.Objection;
import io.matricula.platform.security.secret.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Which passwords may be chosen, and how they are kept. */
public final class Passwords {

    static final int SHORTEST = 12;
    /** What bcrypt looks at, in bytes. */
    static final int LONGEST = 72;

    /** Of zxcvbn's four: not found among the first hundred million guesses. */
    private static final int HARD_TO_GUESS = 3;

    private static final String PRODUCT = "matricula";

    private final Zxcvbn guesses = new Zxcvbn();
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
        if (guesses.measure(password, List.of(of.username(), PRODUCT)).getScore() < HARD_TO_GUESS) {
            return Optional.of(Objection.COMMON);
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
