package io.matricula.acceptance.oulad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log of a garbage collector: the heap is fullest right before each collection. */
record GcLog(Path file) {

    private static final Pattern COLLECTION = Pattern.compile("(\\d+)([KMG])->(\\d+)([KMG])\\((\\d+)([KMG])\\)");

    /** The most heap that was ever in use, garbage included, in MiB. */
    long peak() {
        return collections()
                .mapToLong(found -> mebibytes(found.group(1), found.group(2)))
                .max()
                .orElse(0);
    }

    /** The most heap that was in use right after a collection, in MiB. */
    long peakAfterCollection() {
        return collections()
                .mapToLong(found -> mebibytes(found.group(3), found.group(4)))
                .max()
                .orElse(0);
    }

    private Stream<MatchResult> collections() {
        try {
            return Files.readAllLines(file).stream()
                    .map(COLLECTION::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::toMatchResult);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long mebibytes(String number, String unit) {
        long value = Long.parseLong(number);
        return switch (unit) {
            case "K" -> value / 1_024;
            case "G" -> value * 1_024;
            default -> value;
        };
    }
}
