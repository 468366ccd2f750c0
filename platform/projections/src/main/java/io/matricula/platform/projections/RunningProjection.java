package io.matricula.platform.projections;

import io.matricula.platform.projections.ProjectionVersions.ProjectionVersion;
import io.matricula.platform.projections.loop.FailureKind;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One projection in this instance: it follows the version in force and steps over to the next one. What is followed
 * changes in one step, so that no thread waits for another that is waiting for a store.
 */
final class RunningProjection<D> {

    private static final Logger LOG = LoggerFactory.getLogger(RunningProjection.class);

    private final Projection<D> projection;
    private final Engine engine;
    private final Readiness readiness = new Readiness();
    private final AtomicReference<FollowedVersion> followed = new AtomicReference<>(FollowedVersion.NOTHING);
    private volatile long rebuiltTo = -1;
    private volatile @Nullable String lastError;
    private volatile @Nullable String notFollowed;

    RunningProjection(Projection<D> projection, Engine engine) {
        this.projection = projection;
        this.engine = engine;
    }

    String name() {
        return projection.name();
    }

    Readiness readiness() {
        return readiness;
    }

    /** Sees to it that the version in force is followed, as soon as that is possible; whether there is one. */
    boolean follow() {
        try {
            ProjectionVersion inForce = version();
            FollowedVersion now = followed();
            if (inForce.current() > 0 && now.givesWayTo(inForce.current())) {
                follow(inForce, now);
            }
            notFollowed = null;
            return inForce.current() > 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        } catch (Exception failed) {
            notFollowed(failed);
            return true;
        }
    }

    boolean claim(String builder) {
        return engine.versions().claim(name(), builder);
    }

    boolean isBuiltBy(String builder) {
        return builder.equals(version().builder());
    }

    boolean claimFirst(String builder) {
        return engine.versions().claimFirst(name(), builder);
    }

    void beat(String builder, long position) {
        rebuiltTo = position;
        engine.versions().beat(name(), builder);
    }

    /** An empty model that becomes the next version. */
    ModelWriter<D> nextVersion() {
        ModelWriter<D> writer = engine.writer(projection, nextCollection());
        writer.create();
        return writer;
    }

    /** Stops following the former version, so that the next one can catch up with it. */
    void beginStepOver() throws InterruptedException, ExecutionException, TimeoutException {
        replace(FollowedVersion.STEPPING_OVER);
    }

    /** Puts the next version in force, from this token on; the former collection, or null if there was none. */
    @Nullable
    String stepOver(String builder, @Nullable TrackingToken token) {
        ProjectionVersion former = version();
        engine.beginAfter(token, nextCollection());
        engine.versions().activate(name(), builder, former.current() + 1);
        lastError = null;
        followed.compareAndSet(FollowedVersion.STEPPING_OVER, FollowedVersion.NOTHING);
        follow();
        return former.current() == 0 ? null : former.collection();
    }

    /** Leaves the former version in force. */
    void abandon(String builder, Throwable cause) {
        lastError = cause.getClass().getSimpleName();
        followed.compareAndSet(FollowedVersion.STEPPING_OVER, FollowedVersion.NOTHING);
        engine.versions().release(name(), builder);
    }

    /** Notes why it cannot be followed, until it can. */
    void notFollowed(Throwable cause) {
        String kind = FailureKind.of(cause);
        if (notFollowed == null) {
            LOG.warn("{} cannot be followed now; the instance tries again: {}", name(), kind);
        }
        notFollowed = cause.getClass().getSimpleName();
    }

    /** Follows nothing any more. */
    void stop() throws InterruptedException, ExecutionException, TimeoutException {
        replace(FollowedVersion.STOPPED);
    }

    /** Looks how far the model is behind the last fact there is. */
    void look(long head, Instant now) {
        ProjectionVersion version = version();
        ProjectionProcessor follower = followed().follower();
        readiness.take(
                new Readiness.Look(
                        position(follower, version), head, version.builder() != null, trouble(follower), now),
                wanted -> reach().covers(wanted));
    }

    /** How far the model is that readers see now; does not wait, not even for a processor that is being stopped. */
    ProjectionProgress reach() {
        ProjectionVersion inForce = version();
        ProjectionProcessor follower = followed().follower();
        return engine.reach(
                follower != null && follower.version() == inForce.current() ? follower : null, inForce.collection());
    }

    /** How far the segments are that this instance has, by the collection they are of. */
    Map<String, Map<Integer, Long>> progress() {
        ProjectionProcessor follower = followed().follower();
        return follower == null ? Map.of() : Map.of(collection(follower), follower.positions());
    }

    ProjectionState state() {
        ProjectionVersion version = version();
        ProjectionProcessor follower = followed().follower();
        long head = engine.head();
        long position = position(follower, version);
        String error = error(version, follower, position < head);
        return new ProjectionState(
                name(),
                version.builder() != null
                        ? ProjectionStatus.REPLAYING
                        : error != null ? ProjectionStatus.FAILED : ProjectionStatus.RUNNING,
                position,
                head,
                Math.max(0, head - position),
                follower == null ? 0 : positions(follower, collection(follower)).size(),
                error);
    }

    /** What was known last, where a store does not answer. */
    ProjectionState stateWithout(long head, RuntimeException unreachable) {
        long position = readiness.position();
        return new ProjectionState(
                name(),
                ProjectionStatus.FAILED,
                position,
                head,
                Math.max(0, head - position),
                0,
                unreachable.getClass().getSimpleName());
    }

    private void follow(ProjectionVersion inForce, FollowedVersion now) throws Exception {
        FollowedVersion next = FollowedVersion.by(engine.follower(projection, inForce));
        if (followed.compareAndSet(now, next)) {
            try {
                now.stop(engine.settings().stopDeadline());
                next.start();
            } catch (Exception failed) {
                followed.compareAndSet(next, FollowedVersion.NOTHING);
                throw failed;
            }
        }
    }

    private void replace(FollowedVersion next) throws InterruptedException, ExecutionException, TimeoutException {
        Objects.requireNonNull(followed.getAndUpdate(now -> now.isStopped() ? now : next))
                .stop(engine.settings().stopDeadline());
    }

    /** The slowest segment counts; one that no instance has at the moment is where the whole was last. */
    private long position(@Nullable ProjectionProcessor follower, ProjectionVersion inForce) {
        String collection = follower == null ? inForce.collection() : collection(follower);
        Map<Integer, Long> positions = positions(follower, collection);
        if (positions.isEmpty()) {
            return Math.max(rebuiltTo, readiness.position());
        }
        boolean allAreKnown = positions.keySet().containsAll(engine.segments(collection));
        return allAreKnown ? slowest(positions) : Math.min(slowest(positions), readiness.position());
    }

    private Map<Integer, Long> positions(@Nullable ProjectionProcessor follower, String collection) {
        return follower == null ? engine.storedPositions(collection) : engine.positions(follower, collection);
    }

    private String collection(ProjectionProcessor follower) {
        return new ProjectionVersion(name(), follower.version(), null, null).collection();
    }

    private static long slowest(Map<Integer, Long> positions) {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(-1);
    }

    /** The documents that no longer follow their events, with what is wrong. */
    Map<String, Fault> parkedDocuments() {
        ProjectionVersion version = version();
        return version.current() == 0 ? Map.of() : engine.parkedDocuments(version.collection());
    }

    private @Nullable String error(
            ProjectionVersion version, @Nullable ProjectionProcessor follower, boolean isBehind) {
        String trouble = isBehind ? trouble(follower) : null;
        if (trouble != null) {
            return trouble;
        }
        String parked = version.current() == 0 ? null : engine.parked(version.collection());
        return Stream.of(
                        Optional.ofNullable(parked),
                        Optional.ofNullable(lastError),
                        Optional.ofNullable(notFollowed),
                        Optional.ofNullable(readiness.cause()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String trouble(@Nullable ProjectionProcessor follower) {
        String stuck = follower == null ? null : follower.error();
        return stuck != null ? stuck : notFollowed;
    }

    private FollowedVersion followed() {
        return Objects.requireNonNull(followed.get());
    }

    private String nextCollection() {
        ProjectionVersion version = version();
        return version.collection(version.current() + 1);
    }

    private ProjectionVersion version() {
        return engine.versions().of(name());
    }
}
