package io.matricula.acceptance.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The secrets of the programs of a product: a file for each client id. */
public final class Credentials {

    private static final Map<URI, Path> FOLDERS = new ConcurrentHashMap<>();

    private Credentials() {}

    /** Says where those of a product are that runs here; of others {@code MATRICULA_CREDENTIALS} says it. */
    public static void areIn(Path folder, URI product) {
        FOLDERS.put(product, folder);
    }

    /** What the program with this client id logs in with. */
    public static String secret(URI product, String client) {
        Path folder = FOLDERS.getOrDefault(
                product, Path.of(System.getenv().getOrDefault("MATRICULA_CREDENTIALS", "data/credentials")));
        try {
            return Files.readString(folder.resolve(client)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("No credentials for " + product, e);
        }
    }
}
