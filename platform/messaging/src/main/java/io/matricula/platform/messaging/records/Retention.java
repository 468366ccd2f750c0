package io.matricula.platform.messaging.records;

import java.time.Duration;

/** Says which records of one kind are no longer needed. A kind without a retention is kept. */
public interface Retention {

    String kind();

    /**
     * Whether a record may be removed.
     *
     * @param record what it says
     * @param age how long ago it was made, never less than {@code matricula.records-retention}
     */
    boolean isOver(String record, Duration age);
}
