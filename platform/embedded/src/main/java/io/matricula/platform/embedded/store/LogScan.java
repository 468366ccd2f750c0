package io.matricula.platform.embedded.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** Goes through a commit log and looks whether it is whole: one record a line, printable characters alone, sums that are right. */
final class LogScan {

    private static final Pattern SUMMED =
            Pattern.compile("(.*" + SummedLog.COMMIT + ")" + SummedLog.MARK + "(\\p{XDigit}{8})");

    private final LongFunction<RuntimeException> refusal;
    private final CRC32C sum = new CRC32C();
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private long end;
    private long sure;

    /**
     * A scan from the beginning.
     *
     * @param refusal what is thrown if the log is damaged behind this byte
     */
    LogScan(LongFunction<RuntimeException> refusal) {
        this.refusal = refusal;
    }

    /** Where the last whole record ends. */
    long end() {
        return end;
    }

    void read(byte[] bytes, int length) {
        int from = 0;
        for (int at = 0; at < length; at++) {
            if (bytes[at] == '\n') {
                record.write(bytes, from, at + 1 - from);
                from = at + 1;
                look(record.toByteArray());
                record.reset();
            }
        }
        record.write(bytes, from, length - from);
    }

    private void look(byte[] line) {
        refuseUnprintable(line);
        if (isSummed(line)) {
            lookAtSum(line);
        } else {
            sum.update(line);
        }
        end += line.length;
    }

    private void refuseUnprintable(byte[] line) {
        for (int at = 0; at < line.length; at++) {
            if ((line[at] < ' ') && line[at] != '\n' && line[at] != '\r') {
                throw refusal.apply(end + at);
            }
        }
    }

    /** Only the short ones can be; the longest record has a megabyte. */
    private static boolean isSummed(byte[] line) {
        return line.length < 100 && new String(line, StandardCharsets.US_ASCII).contains(SummedLog.MARK);
    }

    private void lookAtSum(byte[] line) {
        String text = new String(line, StandardCharsets.US_ASCII);
        Matcher summed = SUMMED.matcher(text.strip());
        if (!summed.matches()) {
            sum.update(line);
            return;
        }
        sum.update(line, 0, summed.end(1));
        if (!SummedLog.written(sum.getValue()).equals(summed.group(2))) {
            throw refusal.apply(sure);
        }
        sum.update(line, summed.end(2), line.length - summed.end(2));
        sure = end + line.length;
    }
}
