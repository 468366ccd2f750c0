package io.matricula.platform.security.secret;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that others have to be told, and so are a line of text in their file. */
public final class SecretText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretText() {}

    /** A new one, of letters, digits, hyphens and underscores. */
    public static byte[] random() {
        byte[] bytes = new byte[SecretFile.BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encode(bytes);
    }

    /** The text of a file, without the end of its line. */
    public static String of(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).strip();
    }
}
