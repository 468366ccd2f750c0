package io.matricula.platform.security.secret;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The secrets of this installation: random bytes, the same after every restart and in every instance. */
@FunctionalInterface
public interface Secrets {

    /** Names people without showing their documents and addresses: key of the HMAC that makes their ids. */
    String IDENTITIES = "identities";

    /** Shows that an enrollment is the sender's: key of the HMAC that makes capabilities. */
    String ENROLLMENT_ACCESS = "enrollment-access";

    /** Shows that a notification is the payment gateway's: key of the HMAC that it signs with, which it is told as a line of text. */
    String GATEWAY = "gateway";

    /** Opens what is stored of people: the master key of their keys. To be backed up apart from them. */
    String PERSONAL_DATA = "personal-data";

    /** What follows the name of a secret that has been exchanged, and that is still taken. */
    String FORMER = "-former";

    /**
     * Reads a secret.
     *
     * @param name what it is for: lower-case letters and hyphens, the name of its file
     * @return at least {@value SecretFile#BYTES} bytes, for the caller to keep to itself
     * @throws SecretUnavailable if there is none; a service that needs one asks while it starts, and does not start
     */
    byte[] secret(String name);

    /**
     * Reads a secret that is more than random bytes.
     *
     * @param maker makes its content where there is none and secrets are made; elsewhere it is the operator who makes it
     * @throws SecretUnavailable if there is none
     */
    default byte[] secretOr(String name, Supplier<byte[]> maker) {
        return secret(name);
    }

    /** Reads a secret that need not be there; empty if it is not. */
    default Optional<byte[]> secretIfPresent(String name) {
        return Optional.empty();
    }

    /** Reads a secret and, while it is being exchanged, the one before it. */
    default List<byte[]> withFormer(String name) {
        return Stream.concat(Stream.of(secret(name)), secretIfPresent(name + FORMER).stream())
                .toList();
    }
}
