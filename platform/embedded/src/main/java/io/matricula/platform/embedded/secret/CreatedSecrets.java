package io.matricula.platform.embedded.secret;

import io.matricula.platform.embedded.disk.OwnerOnly;
import io.matricula.platform.security.secret.SecretFile;
import io.matricula.platform.security.secret.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;

/** Secrets that are made when they are asked for the first time, and kept from then on. */
final class CreatedSecrets implements Secrets {

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    private CreatedSecrets(Path folder) {
        this.folder = folder;
    }

    /** The secrets in a folder, which is made if it is not there. */
    static CreatedSecrets in(Path folder) {
        try {
            OwnerOnly.createDirectories(folder);
            return new CreatedSecrets(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep secrets in " + folder, e);
        }
    }

    @Override
    public byte[] secret(String name) {
        return secretOr(name, this::random);
    }

    @Override
    public synchronized byte[] secretOr(String name, Supplier<byte[]> maker) {
        Path file = SecretFile.in(folder, name);
        if (Files.notExists(file)) {
            create(file, maker.get());
        }
        return SecretFile.read(file);
    }

    @Override
    public Optional<byte[]> secretIfPresent(String name) {
        Path file = SecretFile.in(folder, name);
        return Files.exists(file) ? Optional.of(SecretFile.read(file)) : Optional.empty();
    }

    private void create(Path file, byte[] secret) {
        try {
            DurableFile.create(file, secret);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the secret " + file, e);
        }
    }

    private byte[] random() {
        byte[] secret = new byte[SecretFile.BYTES];
        random.nextBytes(secret);
        return secret;
    }
}
