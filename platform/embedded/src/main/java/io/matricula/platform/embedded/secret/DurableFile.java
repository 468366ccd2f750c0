package io.matricula.platform.embedded.secret;

import io.matricula.platform.embedded.disk.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Makes files that are whole or not there, whatever ends the process. */
final class DurableFile {

    private static final String UNFINISHED = ".new";

    private DurableFile() {}

    /** Makes a file for the owner alone. It has its name only when it is on the disk, so that no half of it is ever taken for the whole. */
    static void create(Path file, byte[] content) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        OwnerOnly.createDirectories(folder);
        Path unfinished = folder.resolve(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        OwnerOnly.createFile(unfinished);
        write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        syncNames(folder);
    }

    static boolean isFinished(Path file) {
        return !file.toString().endsWith(UNFINISHED);
    }

    private static void write(Path unfinished, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Where a directory can be opened as a file; elsewhere the name is as safe as its file system makes it. */
    private static void syncNames(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
