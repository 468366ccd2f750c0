package io.matricula.platform.security.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads a secret from its file. */
public final class SecretFile {

    /** How long a new secret is, and at least how long a given one has to be. */
    public static final int BYTES = 32;

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    private SecretFile() {}

    /** Where a secret is kept in a folder. */
    public static Path in(Path folder, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a secret: " + name);
        }
        return folder.resolve(name);
    }

    /** All of its bytes; {@link SecretUnavailable} if there are too few of them, or none. */
    public static byte[] read(Path file) {
        try {
            byte[] secret = Files.readAllBytes(file);
            if (secret.length < BYTES) {
                throw new SecretUnavailable(file, "has " + secret.length + " bytes instead of " + BYTES, null);
            }
            return secret;
        } catch (NoSuchFileException missing) {
            throw new SecretUnavailable(file, "does not exist", missing);
        } catch (IOException unreadable) {
            throw new SecretUnavailable(file, "cannot be read", unreadable);
        }
    }
}
