package io.matricula.platform.projections;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What an instance follows of a projection, and whether another version may be followed instead. */
record FollowedVersion(@Nullable ProjectionProcessor follower, Phase phase) {

    static final FollowedVersion NOTHING = new FollowedVersion(null, Phase.FREE);
    static final FollowedVersion STEPPING_OVER = new FollowedVersion(null, Phase.STEPPING_OVER);
    static final FollowedVersion STOPPED = new FollowedVersion(null, Phase.STOPPED);

    enum Phase {
        FREE,
        /** A rebuild makes the next version catch up, and nothing may be followed meanwhile. */
        STEPPING_OVER,
        /** The instance stops, and nothing is followed any more. */
        STOPPED
    }

    static FollowedVersion by(ProjectionProcessor follower) {
        return new FollowedVersion(follower, Phase.FREE);
    }

    boolean isStopped() {
        return phase == Phase.STOPPED;
    }

    /** Whether it gives way to a follower of this version. */
    boolean givesWayTo(int version) {
        return phase == Phase.FREE && (follower == null || follower.version() != version);
    }

    void start() {
        if (follower != null) {
            follower.start();
        }
    }

    void stop(Duration deadline) throws InterruptedException, ExecutionException, TimeoutException {
        if (follower != null) {
            follower.stop(deadline);
        }
    }
}
