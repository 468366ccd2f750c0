package io.matricula.platform.security.secret;

/** The secrets of this installation: random bytes, the same after every restart and in every instance. */
@FunctionalInterface
public interface Secrets {

    /** Names people without showing their documents and addresses: key of the HMAC that makes their ids. */
    String IDENTITIES = "identities";

    /**
     * Reads a secret.
     *
     * @param name what it is for: lower-case letters and hyphens, the name of its file
     * @return at least {@value SecretFile#BYTES} bytes, for the caller to keep to itself
     * @throws SecretUnavailable if there is none; a service that needs one asks while it starts, and does not start
     */
    byte[] secret(String name);
}
