package io.matricula.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded store's files, copied within the data directory for as long as they are read.
 *
 * <p>HSQLDB brings a store that was not closed, because its process was killed, up to date when it opens it. Opened to be
 * read only, it leaves out the end of such a store without a word; so it gets a copy to write to.
 */
final class StoreCopy implements AutoCloseable {

    private static final String STORE = "store";
    private static final String NAME = "matricula";
    private static final String COPY = "moving";

    private final Path directory;

    private StoreCopy(Path directory) {
        this.directory = directory;
    }

    /** Copies the store of a data directory that is claimed; one that a killed process left behind is replaced. */
    static StoreCopy of(Path data) {
        try {
            Path copy = data.resolve(COPY);
            FileSystemUtils.deleteRecursively(copy);
            Files.createDirectory(copy);
            try (Stream<Path> files = Files.list(data.resolve(STORE))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
            return new StoreCopy(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("The store in " + data + " cannot be copied", e);
        }
    }

    /** Whether there is a store in this directory at all. */
    static boolean isThere(Path data) {
        return Files.isRegularFile(data.resolve(STORE).resolve(NAME + ".script"));
    }

    /** Where HSQLDB finds the copy. */
    String url() {
        return "jdbc:hsqldb:file:" + directory.resolve(NAME)
                + ";ifexists=true;hsqldb.lock_file=false;hsqldb.tx=mvcc;hsqldb.full_log_replay=true;shutdown=true";
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }
}
