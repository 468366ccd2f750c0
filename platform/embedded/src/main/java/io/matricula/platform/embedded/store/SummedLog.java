package io.matricula.platform.embedded.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The commit log, with a sum of everything before it in a comment behind every COMMIT. HSQLDB reads over comments, and over much
 * of what a damaged disk makes of a record; {@link LogScan} does not.
 */
final class SummedLog extends OutputStream {

    static final String COMMIT = "COMMIT";
    static final String MARK = " --";

    private static final byte[] END_OF_COMMIT = (COMMIT + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII);
    private static final int ENOUGH = 1 << 16;

    private final GuardedStream file;
    private final CRC32C sum = new CRC32C();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    SummedLog(GuardedStream file) {
        this.file = file;
    }

    /** Where it is written. */
    GuardedStream file() {
        return file;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        pending.write(bytes, from, length);
        if (pending.size() > ENOUGH) {
            byte[] all = taken();
            int sure = all.length - END_OF_COMMIT.length;
            pass(all, 0, sure);
            pending.write(all, sure, END_OF_COMMIT.length);
        }
    }

    /** Called after every commit. */
    @Override
    public void flush() throws IOException {
        byte[] all = taken();
        int end = all.length - END_OF_COMMIT.length + COMMIT.length();
        if (endsACommit(all)) {
            pass(all, 0, end);
            byte[] mark = (MARK + written(sum.getValue())).getBytes(StandardCharsets.US_ASCII);
            file.write(mark, 0, mark.length);
            pass(all, end, all.length - end);
        } else {
            pass(all, 0, all.length);
        }
        file.flush();
    }

    static String written(long sum) {
        return String.format("%08x", sum);
    }

    private byte[] taken() {
        byte[] all = pending.toByteArray();
        pending.reset();
        return all;
    }

    private static boolean endsACommit(byte[] all) {
        int from = all.length - END_OF_COMMIT.length;
        return from >= 0 && Arrays.equals(all, from, all.length, END_OF_COMMIT, 0, END_OF_COMMIT.length);
    }

    private void pass(byte[] bytes, int from, int length) throws IOException {
        sum.update(bytes, from, length);
        file.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
        file.close();
    }
}
