package io.matricula.platform.embedded.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps files to the owner of the process, where the file system knows owners (POSIX). */
public final class OwnerOnly {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** Makes a directory, and those above it that are not there, unless it is there. */
    public static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, only(DIRECTORY));
    }

    /** Makes an empty file; {@link FileAlreadyExistsException} if it is there. */
    public static void createFile(Path file) throws IOException {
        Files.createFile(file, only(FILE));
    }

    /** Makes an empty file, unless it is there. */
    public static void createMissingFile(Path file) throws IOException {
        try {
            createFile(file);
        } catch (FileAlreadyExistsException there) {
            LOG.trace("{} is there", there.getFile());
        }
    }

    /** Takes a directory, and everything in it, away from all users but its owner. Links are not followed. */
    public static void tighten(Path directory) throws IOException {
        if (!isPosix(directory)) {
            LOG.warn("{} lies on a file system without owners: keep others away from it by other means", directory);
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.toList()) {
                tightenOne(path);
            }
        }
    }

    private static void tightenOne(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return;
        }
        Set<PosixFilePermission> wanted = Files.isDirectory(path) ? DIRECTORY : FILE;
        if (!Files.getPosixFilePermissions(path).equals(wanted)) {
            Files.setPosixFilePermissions(path, wanted);
        }
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    private static FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? List.of(PosixFilePermissions.asFileAttribute(permissions)).toArray(FileAttribute<?>[]::new)
                : new FileAttribute<?>[0];
    }
}
