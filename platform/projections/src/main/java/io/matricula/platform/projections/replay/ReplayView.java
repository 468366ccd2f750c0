package io.matricula.platform.projections.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What operators see of a replay.
 *
 * @param processed events taken so far
 * @param total events there were when it began
 * @param etaSeconds how long it still takes at this rate; absent when unknown or over
 * @param lastError why it failed; Interrupted if its process ended before it did
 */
record ReplayView(
        String replayId,
        String projection,
        ReplayStatus status,
        long processed,
        long total,
        long eventsPerSecond,
        @Nullable Long etaSeconds,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String lastError) {

    static ReplayView of(Replay replay) {
        return new ReplayView(
                replay.replayId(),
                replay.projection(),
                replay.status(),
                replay.processed(),
                replay.total(),
                replay.eventsPerSecond(),
                replay.etaSeconds(),
                replay.startedAt(),
                replay.finishedAt(),
                replay.lastError());
    }
}
