package io.matricula.platform.messaging.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes records whose retention is over. */
final class RecordExpiry {

    private static final int BATCH_SIZE = 200;

    private final RecordStore records;
    private final List<Retention> retentions;
    private final Duration shortest;
    private final Clock clock;

    /**
     * The old records of a store.
     *
     * @param shortest how old a record of any kind has to be
     */
    RecordExpiry(RecordStore records, List<Retention> retentions, Duration shortest, Clock clock) {
        this.records = records;
        this.retentions = List.copyOf(retentions);
        this.shortest = shortest;
        this.clock = clock;
    }

    void remove() {
        retentions.forEach(this::remove);
    }

    private void remove(Retention retention) {
        Instant now = clock.instant();
        @Nullable AgedRecord last = null;
        List<AgedRecord> batch;
        do {
            batch = records.olderThan(retention.kind(), now.minus(shortest), last, BATCH_SIZE);
            for (AgedRecord old : batch) {
                if (retention.isOver(old.value(), Duration.between(old.createdAt(), now))) {
                    records.remove(retention.kind(), old.key(), old.value());
                }
                last = old;
            }
        } while (batch.size() == BATCH_SIZE);
    }
}
