package io.matricula.platform.projections.replay;

import io.matricula.platform.projections.Projections;
import io.matricula.shared.Refused;
import java.time.Clock;
import java.util.UUID;

/** Begins replays and tells how they go. */
final class Replays {

    private final Projections projections;
    private final ReplayRecords records;
    private final Clock clock;

    Replays(Projections projections, ReplayRecords records, Clock clock) {
        this.projections = projections;
        this.records = records;
        this.clock = clock;
    }

    /** Begins to rebuild a projection; a replay that has begun under this id goes on. */
    void begin(String projection, UUID id) {
        String replayId = id.toString();
        if (records.find(replayId).isEmpty()) {
            var replay = Replay.begun(replayId, projection, projections.eventsToRebuild(), clock.instant());
            projections.rebuild(projection, replayId, new ReplayRecorder(replay, records, clock));
        }
    }

    /** The replay of this projection with this id; {@link Refused} if there is none. */
    Replay find(String projection, UUID id) {
        return records.find(id.toString())
                .filter(replay -> replay.projection().equals(projection))
                .map(this::asItIs)
                .orElseThrow(() -> Refused.notFound("replay of " + projection, id));
    }

    private Replay asItIs(Replay replay) {
        return replay.status() == ReplayStatus.RUNNING
                ? replay.seenAt(clock.instant(), projections.isBuiltBy(replay.projection(), replay.replayId()))
                : replay;
    }
}
