package io.matricula.migration;

import java.util.Locale;

/**
 * How much was moved; nothing of what had been moved before is counted.
 *
 * @param records counted once for each service that may be asked for them
 */
record Moved(long events, int positions, int timers, int sagas, long records) {

    static final Moved NOTHING = new Moved(0, 0, 0, 0, 0);

    @Override
    public String toString() {
        return this.equals(NOTHING)
                ? "Everything had been moved before."
                : String.format(
                        Locale.ROOT,
                        "Moved %,d events, %d positions of processors, %d timers, %d sagas and %,d records.",
                        events,
                        positions,
                        timers,
                        sagas,
                        records);
    }
}
