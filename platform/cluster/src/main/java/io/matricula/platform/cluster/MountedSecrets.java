package io.matricula.platform.cluster;

import io.matricula.platform.security.secret.SecretFile;
import io.matricula.platform.security.secret.SecretUnavailable;
import io.matricula.platform.security.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Secrets that every instance is given in a folder, by the operator of the installation. */
final class MountedSecrets implements Secrets {

    private final Path folder;

    private MountedSecrets(Path folder) {
        this.folder = folder;
    }

    /** The secrets in a folder that must be there. */
    static MountedSecrets in(String folder) {
        if (folder.isBlank()) {
            throw new SecretUnavailable("No folder of secrets is named.");
        }
        if (!Files.isDirectory(Path.of(folder))) {
            throw new SecretUnavailable("The folder of secrets " + folder + " does not exist.");
        }
        return new MountedSecrets(Path.of(folder));
    }

    @Override
    public byte[] secret(String name) {
        return SecretFile.read(SecretFile.in(folder, name));
    }

    @Override
    public Optional<byte[]> secretIfPresent(String name) {
        Path file = SecretFile.in(folder, name);
        return Files.exists(file) ? Optional.of(SecretFile.read(file)) : Optional.empty();
    }
}
