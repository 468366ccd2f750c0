package io.matricula.benchmarks.stores;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.BitSet;

/**
 * What became of the events that were acknowledged.
 *
 * @param rounds how often the process ended
 * @param acknowledged how many events
 * @param lost how many of them are not there
 * @param hanging how often the process neither went on nor ended
 * @param unreadable how often the store could not be opened again
 */
record Survival(int rounds, int acknowledged, int lost, int hanging, int unreadable) {

    static final Survival NONE = new Survival(0, 0, 0, 0, 0);

    /** Opens a store again, and looks for what was acknowledged. */
    static Survival of(Engine engine, Path folder, BitSet acknowledged) {
        try (EventLog log = engine.open(folder)) {
            var lost = (BitSet) acknowledged.clone();
            lost.andNot(log.rows().numbers());
            return new Survival(1, acknowledged.cardinality(), lost.cardinality(), 0, 0);
        } catch (SQLException | IOException | RuntimeException unreadable) {
            return new Survival(1, acknowledged.cardinality(), acknowledged.cardinality(), 0, 1);
        }
    }

    Survival afterHanging() {
        return new Survival(rounds, acknowledged, lost, rounds, unreadable);
    }

    Survival plus(Survival other) {
        return new Survival(
                rounds + other.rounds,
                acknowledged + other.acknowledged,
                lost + other.lost,
                hanging + other.hanging,
                unreadable + other.unreadable);
    }
}
