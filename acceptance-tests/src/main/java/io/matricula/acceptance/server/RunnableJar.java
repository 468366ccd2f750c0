package io.matricula.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Finds the packaged product: the system property {@code matricula.jar}, else the largest jar of the standalone module. */
final class RunnableJar {

    private RunnableJar() {}

    static Path find() {
        String named = System.getProperty("matricula.jar");
        return named == null ? largest() : Path.of(named).toAbsolutePath();
    }

    private static Path largest() {
        return Stream.of("../standalone/target", "standalone/target")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(RunnableJar::jars)
                .max(Comparator.comparingLong(RunnableJar::size))
                .orElseThrow(() -> new IllegalStateException(
                        "There is no jar in standalone/target; build it with: mvn -pl standalone -am package"))
                .toAbsolutePath()
                .normalize();
    }

    private static Stream<Path> jars(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
