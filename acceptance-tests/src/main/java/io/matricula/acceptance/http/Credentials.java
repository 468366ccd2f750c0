package io.matricula.acceptance.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

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
        return line(folder(product).resolve(client));
    }

    /**
     * What a product and its payment gateway sign with: of a product elsewhere {@code MATRICULA_GATEWAY_SECRET} may say it, otherwise it is
     * in the folder of secrets, which is beside the credentials or around them. Empty if it is in neither.
     */
    public static Optional<String> gatewaySecret(URI product) {
        String told = FOLDERS.containsKey(product) ? null : System.getenv("MATRICULA_GATEWAY_SECRET");
        return told == null
                ? Stream.of("gateway", "secrets/gateway")
                        .map(folder(product).toAbsolutePath()::resolveSibling)
                        .filter(Files::exists)
                        .findFirst()
                        .map(Credentials::line)
                : Optional.of(told);
    }

    private static Path folder(URI product) {
        return FOLDERS.getOrDefault(
                product, Path.of(System.getenv().getOrDefault("MATRICULA_CREDENTIALS", "data/credentials")));
    }

    private static String line(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("No credentials", e);
        }
    }
}
