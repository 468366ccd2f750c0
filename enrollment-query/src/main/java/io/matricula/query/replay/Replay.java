package io.matricula.query.replay;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * One rebuilding of a projection, as it is stored.
 *
 * @param total how many events there were when it began
 * @param heardAt when it last made itself heard
 */
record Replay(
        @Id String replayId,
        String projection,
        ReplayStatus status,
        long processed,
        long total,
        Instant startedAt,
        Instant heardAt,
        @Nullable Instant finishedAt) {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    static Replay begun(String replayId, String projection, long total, Instant now) {
        return new Replay(replayId, projection, ReplayStatus.RUNNING, 0, total, now, now, null);
    }

    Replay at(long nowProcessed, Instant now) {
        return new Replay(replayId, projection, status, Math.min(nowProcessed, total), total, startedAt, now, null);
    }

    Replay completed(Instant now) {
        return new Replay(replayId, projection, ReplayStatus.COMPLETED, total, total, startedAt, now, now);
    }

    Replay failed(Instant now) {
        return new Replay(replayId, projection, ReplayStatus.FAILED, processed, total, startedAt, now, now);
    }

    /** A replay whose instance has died says nothing any more. */
    Replay seenAt(Instant now) {
        return status == ReplayStatus.RUNNING && heardAt.plus(SILENCE).isBefore(now) ? failed(heardAt) : this;
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
