package io.matricula.platform.embedded.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HSQLDB's log of what was committed since the last checkpoint, as a process left it that has ended.
 *
 * <p>One that ended while it wrote may have left a part of a record at the end. HSQLDB would write its next records behind
 * that part, and at the next start drop all of them.
 */
final class CommitLog {

    private static final Logger LOG = LoggerFactory.getLogger(CommitLog.class);
    private static final Pattern LINE_OF_ERROR = Pattern.compile("line: (\\d+)");
    private static final int BLOCK = 1 << 16;

    private final Path file;

    CommitLog(Path file) {
        this.file = file;
    }

    /** Cuts what was not written to its end; {@link StoreUnusable} if anything before it is damaged. */
    void cutTornRecord() throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        long size = Files.size(file);
        long whole = endOfRecords();
        if (whole < size) {
            cut(whole);
            LOG.warn(
                    "The last record of {} was not written to its end: its {} bytes are cut. It was not acknowledged",
                    file,
                    size - whole);
        }
    }

    private long endOfRecords() throws IOException {
        var scan = new LogScan(this::damaged);
        byte[] block = new byte[BLOCK];
        try (InputStream log = Files.newInputStream(file)) {
            for (int read = log.read(block); read >= 0; read = log.read(block)) {
                scan.read(block, read);
            }
        }
        return scan.end();
    }

    private void cut(long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
    }

    /** If HSQLDB could not read a record, says where it is. */
    void refuseIfDamaged(Throwable failed) throws IOException {
        String said = Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .map(String::valueOf)
                .collect(Collectors.joining());
        Matcher record = LINE_OF_ERROR.matcher(said);
        if (record.find()) {
            throw damaged(startOf(Long.parseLong(record.group(1))));
        }
    }

    private long startOf(long record) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.limit(record - 1)
                    .mapToLong(line -> line.length() + System.lineSeparator().length())
                    .sum();
        }
    }

    private StoreUnusable damaged(long offset) {
        return new StoreUnusable("The commit log " + file + " is damaged behind byte " + offset
                + ", and there are records behind the damage that would be lost.");
    }
}
