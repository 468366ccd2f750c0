package io.matricula.platform.cluster;

import io.matricula.platform.messaging.records.AgedRecord;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.security.personal.ErasureList;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Erasures beside the keys of people, which are backed up apart from the facts.
 *
 * @param records the store of keys
 */
record ErasureRecords(RecordStore records, Clock clock) implements ErasureList {

    private static final String KIND = "erasure";
    private static final int BATCH_SIZE = 200;

    /** Clocks of machines differ by less than this. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    @Override
    public void add(String id, String text) {
        records.putIfAbsent(KIND, id, text);
    }

    @Override
    public List<String> all() {
        List<String> all = new ArrayList<>();
        @Nullable AgedRecord last = null;
        List<AgedRecord> batch;
        do {
            batch = records.olderThan(KIND, clock.instant().plus(CLOCK_SKEW), last, BATCH_SIZE);
            for (AgedRecord record : batch) {
                all.add(record.value());
                last = record;
            }
        } while (batch.size() == BATCH_SIZE);
        return all;
    }
}
