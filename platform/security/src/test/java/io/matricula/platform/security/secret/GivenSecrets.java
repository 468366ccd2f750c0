package io.matricula.platform.security.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The secrets that tests of the cluster mode are given. */
public final class GivenSecrets {

    private GivenSecrets() {}

    /** A folder with all of them, the same for every instance. */
    public static String folder() {
        return in(Path.of("target/secrets")).toString();
    }

    /** All of them, in a folder of one test. */
    public static Path in(Path place) {
        try {
            Path folder = Files.createDirectories(place.toAbsolutePath());
            for (String name :
                    List.of(Secrets.IDENTITIES, Secrets.ENROLLMENT_ACCESS, Secrets.GATEWAY, Secrets.PERSONAL_DATA)) {
                Files.write(
                        SecretFile.in(folder, name),
                        "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
