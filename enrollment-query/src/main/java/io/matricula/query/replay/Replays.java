package io.matricula.query.replay;

import io.matricula.query.projection.Projections;
import io.matricula.query.projection.RebuildListener;
import io.matricula.shared.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoOperations;

/** Begins replays and keeps record of them, next to the models they rebuild. */
final class Replays {

    private static final String COLLECTION = "replays";

    private final Projections projections;
    private final MongoOperations mongo;
    private final Clock clock;

    Replays(Projections projections, MongoOperations mongo, Clock clock) {
        this.projections = projections;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Begins to rebuild a projection; a replay that has begun under this id goes on. */
    void begin(String projection, UUID id) {
        String replayId = id.toString();
        if (mongo.findById(replayId, Replay.class, COLLECTION) == null) {
            var replay = Replay.begun(replayId, projection, projections.eventsToRebuild(), clock.instant());
            projections.rebuild(projection, replayId, new Bookkeeper(replay));
        }
    }

    /** The replay of this projection with this id; {@link Refused} if there is none. */
    Replay find(String projection, UUID id) {
        Replay known = mongo.findById(id.toString(), Replay.class, COLLECTION);
        if (known == null || !known.projection().equals(projection)) {
            throw Refused.notFound("replay of " + projection, id);
        }
        return known.seenAt(clock.instant());
    }

    private final class Bookkeeper implements RebuildListener {

        private Replay replay;

        private Bookkeeper(Replay replay) {
            this.replay = replay;
        }

        @Override
        public void begun() {
            note(replay);
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
            note(replay.failed(clock.instant()));
        }

        private void note(Replay now) {
            replay = now;
            mongo.save(now, COLLECTION);
        }
    }
}
