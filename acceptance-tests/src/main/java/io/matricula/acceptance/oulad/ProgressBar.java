package io.matricula.acceptance.oulad;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Shows on the terminal how far something is, how fast it goes and when it will be done. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final String what;
    private final long total;
    private final Instant start = Instant.now();

    ProgressBar(String what, long total) {
        this.what = what;
        this.total = total;
    }

    void show(long done) {
        double seconds = Math.max(0.001, Duration.between(start, Instant.now()).toMillis() / 1_000.0);
        double rate = done / seconds;
        int filled = (int) Math.min(WIDTH, WIDTH * done / Math.max(1, total));
        System.err.printf(
                Locale.ROOT,
                "\r%-12s [%s%s] %,d/%,d  %,.0f/s  %,.0f s left   ",
                what,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                done,
                total,
                rate,
                rate == 0 ? 0 : (total - done) / rate);
    }

    void end() {
        show(total);
        System.err.println();
    }
}
