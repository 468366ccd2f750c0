package io.matricula.platform.security.secret;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A secret of this installation is missing or unusable; a new one would not do, because what was made with it is kept. */
public final class SecretUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SecretUnavailable(Path file, String why, @Nullable Throwable cause) {
        super("The secret " + file + " " + why + ".", cause);
    }

    public SecretUnavailable(String message) {
        super(message);
    }
}
