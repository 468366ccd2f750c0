package io.matricula.migration;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How far something long is, for the operator who waits: a line with a bar from time to time, and one at the end. */
final class Progress {

    private static final int WIDTH = 30;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String what;
    private final long total;
    private final PrintStream out;
    private final Clock clock;
    private final Instant start;
    private Instant shown;
    private long done;

    /**
     * Begins now.
     *
     * @param total how many there are
     */
    Progress(String what, long total, PrintStream out, Clock clock) {
        this.what = what;
        this.total = total;
        this.out = out;
        this.clock = clock;
        this.start = clock.instant();
        this.shown = start;
    }

    /** Begins to show how far things are. */
    @FunctionalInterface
    interface Beginning {
        Progress of(String what, long total);
    }

    void advance(long by) {
        done += by;
        if (Duration.between(shown, clock.instant()).compareTo(PAUSE) >= 0) {
            show();
        }
    }

    /** Shows how far it is. */
    void show() {
        shown = clock.instant();
        double share = total == 0 ? 1 : Math.min(1, (double) done / total);
        double seconds = Math.max(1, Duration.between(start, shown).toMillis()) / 1000.0;
        double perSecond = done / seconds;
        out.printf(
                Locale.ROOT,
                "%s %s %3d %%  %,d of %,d  %,.0f per second  %s left%n",
                what,
                bar((int) (share * WIDTH)),
                (int) (share * 100),
                done,
                total,
                perSecond,
                left(perSecond));
    }

    private static String bar(int filled) {
        return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "]";
    }

    private String left(double perSecond) {
        if (done >= total) {
            return "0:00";
        }
        if (done == 0) {
            return "?";
        }
        long seconds = (long) Math.ceil((total - done) / perSecond);
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
