package io.matricula.platform.security.personal;

import io.matricula.platform.messaging.records.AgedRecord;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.shared.privacy.Compartment;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Destroys the keys of people: those that nothing keeps at once, and those that the law keeps when it does not any more. */
public final class PersonalErasure {

    private static final String KEPT = "kept-by-law";
    private static final int BATCH_SIZE = 200;

    private final PersonalKeys keys;
    private final RecordStore records;
    private final KeyRemains remains;
    private final Clock clock;

    PersonalErasure(PersonalKeys keys, PersonalKeyStore store, KeyRemains remains, Clock clock) {
        this.keys = keys;
        this.records = store.records();
        this.remains = remains;
        this.clock = clock;
    }

    /**
     * Destroys keys of a person. May be repeated.
     *
     * @param keptUntil when the other keys of the person are to be destroyed, too; null if there are no others
     */
    public void erase(UUID person, Set<Compartment> compartments, @Nullable Instant keptUntil) {
        if (keptUntil != null) {
            records.putIfAbsent(KEPT, person.toString(), keptUntil.toString());
        }
        keys.destroy(person, compartments);
    }

    /** Returns when nothing is left anywhere of the keys that were destroyed. */
    public void removeRemains() {
        remains.remove();
    }

    /** Destroys what the law has kept long enough. */
    void eraseWhatIsDue() {
        Instant now = clock.instant();
        @Nullable AgedRecord last = null;
        List<AgedRecord> batch;
        do {
            batch = records.olderThan(KEPT, now, last, BATCH_SIZE);
            for (AgedRecord kept : batch) {
                if (!Instant.parse(kept.value()).isAfter(now)) {
                    keys.destroy(UUID.fromString(kept.key()), EnumSet.allOf(Compartment.class));
                    records.remove(KEPT, kept.key(), kept.value());
                    remains.remove();
                }
                last = kept;
            }
        } while (batch.size() == BATCH_SIZE);
    }
}
