package io.matricula.platform.security.secret;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A secret of this installation is missing or unusable; a new one would not do, because what was made with it is kept. */
public final class SecretUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String ADVICE =
            "Set MATRICULA_SECRETS to the folder with the secrets of this installation, the same for every instance:"
                    + " a file of " + SecretFile.BYTES
                    + " random bytes each, readable by this process alone. Bring back"
                    + " the one that was there; only a new installation may begin with a new one"
                    + " (head -c " + SecretFile.BYTES + " /dev/urandom).";

    private final String advice;

    SecretUnavailable(Path file, String why, @Nullable Throwable cause) {
        super("The secret " + file + " " + why + ".", cause);
        this.advice = ADVICE;
    }

    public SecretUnavailable(String message) {
        this(message, ADVICE);
    }

    /** One that something else is to be done about. */
    public SecretUnavailable(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /** What to do, in words for the operator. */
    String advice() {
        return advice;
    }
}
