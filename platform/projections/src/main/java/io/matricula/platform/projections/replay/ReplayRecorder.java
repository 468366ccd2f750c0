package io.matricula.platform.projections.replay;

import io.matricula.platform.projections.RebuildListener;
import io.matricula.platform.projections.loop.FailureKind;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the record of one replay; a record that cannot be written makes no replay fail. */
final class ReplayRecorder implements RebuildListener {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRecorder.class);

    private final ReplayRecords records;
    private final Clock clock;
    private Replay replay;

    ReplayRecorder(Replay replay, ReplayRecords records, Clock clock) {
        this.replay = replay;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void begun() {
        records.add(replay);
    }

    @Override
    public void progress(long processed) {
        note(replay.at(processed, clock.instant()));
    }

    @Override
    public void completed() {
        note(replay.completed(clock.instant()));
    }

    @Override
    public void failed(Throwable cause) {
        note(replay.failed(cause.getClass().getSimpleName(), clock.instant()));
    }

    private void note(Replay now) {
        try {
            records.replace(replay, now);
            replay = now;
        } catch (RuntimeException unreachable) {
            LOG.warn("The record of replay {} is not up to date: {}", now.replayId(), FailureKind.of(unreachable));
        }
    }
}
