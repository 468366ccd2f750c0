package io.matricula.platform.security.secret;

/**
 * What programs log in with, as text in files of their own: made at the first start of one machine, given by the operator of a cluster.
 *
 * @param files where they are kept
 */
public record Credentials(Secrets files) {

    /**
     * The secret of a program.
     *
     * @param name its client id, which is the name of the file
     * @throws SecretUnavailable if there is none
     */
    public String of(String name) {
        return SecretText.of(files.secretOr(name, SecretText::random));
    }

    /** Says nothing of them. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
