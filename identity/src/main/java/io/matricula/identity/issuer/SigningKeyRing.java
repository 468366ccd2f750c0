package io.matricula.identity.issuer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes the keys of an installation whose secrets the operator keeps. */
public final class SigningKeyRing {

    private SigningKeyRing() {}

    /**
     * A JSON Web Key Set whose first key is new.
     *
     * @param former the file with the keys so far: the one that signs now stays for as long as its tokens are valid; null at the beginning
     * @throws IOException if that file cannot be read
     */
    public static String printed(@Nullable Path former) throws IOException {
        SigningKeys keys = former == null
                ? SigningKeys.fresh()
                : SigningKeys.read(Files.readAllBytes(former)).rotated();
        return new String(keys.json(), StandardCharsets.UTF_8);
    }
}
