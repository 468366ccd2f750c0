package io.matricula.platform.embedded.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder with everything that must last, claimed by one process at a time. The claim ends with the process, however it ends. */
public final class DataDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final String LOCK = "in-use.lock";
    private static final List<Path> IN_USE_BY_OTHERS = Stream.of("user.dir", "user.home")
            .map(place -> Path.of(System.getProperty(place)).toAbsolutePath().normalize())
            .toList();

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the folder if need be and claims it; {@link DataDirectoryInUse} if another process has it. */
    public static DataDirectory claim(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            OwnerOnly.createDirectories(path);
            OwnerOnly.createMissingFile(path.resolve(LOCK));
            FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DataDirectoryInUse(path);
            }
            tighten(path);
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + path + " as data directory", e);
        }
    }

    /** All of it, unless other files are there too: then what is certainly ours. */
    private static void tighten(Path path) throws IOException {
        if (IN_USE_BY_OTHERS.stream().noneMatch(place -> place.startsWith(path))) {
            OwnerOnly.tighten(path);
            return;
        }
        LOG.warn("{} is no directory of its own: others may list it", path);
        for (String ours : List.of(LOCK, "store", "secrets", "credentials")) {
            if (Files.exists(path.resolve(ours))) {
                OwnerOnly.tighten(path.resolve(ours));
            }
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }
}
