package io.matricula.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged product, unpacked, with an archive of its classes: it starts in less than half of the time, which many tests wait
 * for. Made once for each jar, by whichever of the forks comes first.
 */
final class UnpackedProgram {

    private static final String ARCHIVE = "classes.jsa";
    private static final long TIMEOUT_MINUTES = 2;

    private UnpackedProgram() {}

    /** How a Java virtual machine runs it. */
    static List<String> options(Path jar, Path place) {
        try {
            Path folder = Files.createDirectories(place).resolve("unpacked-" + edition(jar));
            try (FileChannel mutex = FileChannel.open(
                            place.resolve("unpacked.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock onlyOne = mutex.lock()) {
                if (onlyOne.isValid() && Files.notExists(folder.resolve(ARCHIVE))) {
                    unpack(jar, folder);
                    archiveClasses(jar, folder);
                }
            }
            return running(jar, folder, "-XX:SharedArchiveFile=" + folder.resolve(ARCHIVE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> running(Path jar, Path folder, String archive) {
        return List.of(archive, "-jar", folder.resolve(jar.getFileName()).toString());
    }

    private static String edition(Path jar) throws IOException {
        return Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis();
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        Process unpacking = new ProcessBuilder(
                        ServerPlan.java(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!unpacking.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES) || unpacking.exitValue() != 0) {
                unpacking.destroyForcibly();
                throw new IOException(jar + " cannot be unpacked");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    /** A start and a stop in order, after which the Java virtual machine writes what it has loaded. */
    private static void archiveClasses(Path jar, Path folder) {
        ServerPlan plan = ServerPlan.fresh("archiving")
                .compilingLess()
                .running(running(jar, folder, "-XX:ArchiveClassesAtExit=" + folder.resolve(ARCHIVE)));
        plan.start().terminate();
    }
}
