package io.matricula.platform.embedded.store;

import io.matricula.platform.embedded.disk.OwnerOnly;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages of HSQLDB's data file as they were at the last checkpoint, each kept before it is overwritten. A page that was not kept
 * to its end was not overwritten either, but HSQLDB would not open with it.
 */
final class ShadowFile {

    private static final Logger LOG = LoggerFactory.getLogger(ShadowFile.class);
    private static final int HEADER_BYTES = Integer.BYTES + Long.BYTES;

    private final Path file;

    ShadowFile(Path file) {
        this.file = file;
    }

    /** Makes the file before HSQLDB does, which would let every user read it. */
    void begin() throws IOException {
        OwnerOnly.createMissingFile(file);
    }

    /** Removes what was not written to its end; one that was only begun has kept nothing. */
    void cutTornPage() throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        if (Files.size(file) == 0) {
            Files.delete(file);
            return;
        }
        try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "rw")) {
            long whole = endOfPages(pages);
            if (whole < pages.length()) {
                LOG.warn(
                        "The last page of {} was not written to its end: {} bytes are cut",
                        file,
                        pages.length() - whole);
                pages.setLength(whole);
                pages.getFD().sync();
            }
        }
    }

    private static long endOfPages(RandomAccessFile pages) throws IOException {
        long end = 0;
        while (end + HEADER_BYTES <= pages.length()) {
            pages.seek(end);
            long next = end + HEADER_BYTES + pages.readInt();
            if (next > pages.length() || next <= end + HEADER_BYTES) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
