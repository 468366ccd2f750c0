package io.matricula.platform.security.secret;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What programs log in with, as text in files of their own: made at the first start of one machine, given by the operator of a cluster.
 *
 * @param files where they are kept
 */
public record Credentials(Secrets files) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * The secret of a program.
     *
     * @param name its client id, which is the name of the file
     * @throws SecretUnavailable if there is none
     */
    public String of(String name) {
        return new String(files.secretOr(name, Credentials::random), StandardCharsets.UTF_8).strip();
    }

    private static byte[] random() {
        byte[] bytes = new byte[SecretFile.BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encode(bytes);
    }

    /** Says nothing of them. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
