package io.matricula.identity.issuer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Makes the keys of an installation whose secrets the operator keeps. */
public final class SigningKeyRing {

    private static final String ASKED_FOR = "signing-keys";

    private SigningKeyRing() {}

    /**
     * A JSON Web Key Set whose first key is new, if the arguments of a program ask for it: {@code signing-keys}, and the file with the keys so
     * far, of which the one that signs now stays for as long as its tokens are valid.
     *
     * @return empty if they ask for something else
     * @throws IOException if that file cannot be read
     */
    public static Optional<String> askedForBy(String... args) throws IOException {
        if (args.length == 0 || !args[0].equals(ASKED_FOR)) {
            return Optional.empty();
        }
        SigningKeys keys = args.length == 1
                ? SigningKeys.fresh()
                : SigningKeys.read(Files.readAllBytes(Path.of(args[1]))).rotated();
        return Optional.of(new String(keys.json(), StandardCharsets.UTF_8));
    }
}
