package io.matricula.platform.projections.replay;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rebuilding of a projection, as it is stored.
 *
 * @param total how many events there were when it began
 * @param heardAt when it last made itself heard
 * @param lastError why it failed
 */
record Replay(
        String replayId,
        String projection,
        ReplayStatus status,
        long processed,
        long total,
        Instant startedAt,
        Instant heardAt,
        @Nullable Instant finishedAt,
        @Nullable String lastError) {

    static final String INTERRUPTED = "Interrupted";

    private static final Duration SILENCE_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration END_TIMEOUT = Duration.ofSeconds(5);

    static Replay begun(String replayId, String projection, long total, Instant now) {
        return new Replay(replayId, projection, ReplayStatus.RUNNING, 0, total, now, now, null, null);
    }

    Replay at(long nowProcessed, Instant now) {
        return new Replay(
                replayId, projection, status, Math.min(nowProcessed, total), total, startedAt, now, null, null);
    }

    Replay completed(Instant now) {
        return new Replay(replayId, projection, ReplayStatus.COMPLETED, total, total, startedAt, now, now, null);
    }

    Replay failed(String error, Instant now) {
        return new Replay(replayId, projection, ReplayStatus.FAILED, processed, total, startedAt, now, now, error);
    }

    /**
     * A replay says something several times a second, except while the model changes over; one whose instance has died
     * says nothing any more.
     *
     * @param beingMade whether a model is still being made for it
     */
    Replay seenAt(Instant now, boolean beingMade) {
        Instant silentAt = heardAt.plus(beingMade ? SILENCE_TIMEOUT : END_TIMEOUT);
        return status == ReplayStatus.RUNNING && silentAt.isBefore(now) ? failed(INTERRUPTED, heardAt) : this;
    }

    long eventsPerSecond() {
        long millis = Math.max(1, Duration.between(startedAt, heardAt).toMillis());
        return processed * 1000 / millis;
    }

    @Nullable
    Long etaSeconds() {
        if (status != ReplayStatus.RUNNING) {
            return null;
        }
        return eventsPerSecond() == 0 ? null : (total - processed) / eventsPerSecond();
    }
}
