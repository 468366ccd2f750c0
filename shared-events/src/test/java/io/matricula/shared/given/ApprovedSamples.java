package io.matricula.shared.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One approved JSON sample of every event and revision, as files of the source tree. */
public final class ApprovedSamples {

    private static final Path DIRECTORY = root().resolve("shared-events/src/test/resources/samples");

    private ApprovedSamples() {}

    public static Path of(Class<?> event, String revision) {
        String context = event.getPackageName().replaceFirst(".*\\.shared\\.(\\w+)\\.event", "$1");
        return DIRECTORY.resolve(context).resolve(event.getSimpleName() + "-r" + revision + ".json");
    }

    public static List<Path> all() {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in the directory of their module. */
    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (Files.notExists(directory.resolve("shared-events"))) {
            directory = Objects.requireNonNull(directory.getParent(), "no source tree around the tests");
        }
        return directory;
    }
}
