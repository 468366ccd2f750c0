package io.matricula.platform.projections;

import io.matricula.platform.projections.ProjectionVersions.Generation;
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
 * One projection in this instance: it follows the generation in force and steps over to the next one. What is followed
 * changes in one step, so that nobody waits for another who is waiting for a store.
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

    /** Sees to it that the generation in force is followed, as soon as that is possible; whether there is one. */
    boolean follow() {
        try {
            Generation inForce = generation();
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
        return engine.generations().claim(name(), builder);
    }

    boolean isBuiltBy(String builder) {
        return builder.equals(generation().builder());
    }

    boolean claimFirst(String builder) {
        return engine.generations().claimFirst(name(), builder);
    }

    void beat(String builder, long position) {
        rebuiltTo = position;
        engine.generations().beat(name(), builder);
    }

    /** An empty model that becomes the next generation. */
    ModelWriter<D> nextGeneration() {
        ModelWriter<D> writer = engine.writer(projection, nextCollection());
        writer.create();
        return writer;
    }

    /** Stops following the former generation, so that the next one can catch up with it. */
    void beginStepOver() throws InterruptedException, ExecutionException, TimeoutException {
        replace(FollowedVersion.STEPPING_OVER);
    }

    /** Puts the next generation in force, from this token on; the former collection, or null if there was none. */
    @Nullable
    String stepOver(String builder, @Nullable TrackingToken token) {
        Generation former = generation();
        engine.beginAfter(token, nextCollection());
        engine.generations().activate(name(), builder, former.current() + 1);
        lastError = null;
        followed.compareAndSet(FollowedVersion.STEPPING_OVER, FollowedVersion.NOTHING);
        follow();
        return former.current() == 0 ? null : former.collection();
    }

    /** Leaves the former generation in force. */
    void abandon(String builder, Throwable cause) {
        lastError = cause.getClass().getSimpleName();
        followed.compareAndSet(FollowedVersion.STEPPING_OVER, FollowedVersion.NOTHING);
        engine.generations().release(name(), builder);
    }

    /** Notes why it cannot be followed, until it can. */
    void notFollowed(Throwable cause) {
        String kind = FailureKind.of(cause);
        if (notFollowed == null) {
            LOG.warn("{} cannot be followed, which is tried again: {}", name(), kind);
        }
        notFollowed = cause.getClass().getSimpleName();
    }

    /** Follows nothing any more. */
    void stop() throws InterruptedException, ExecutionException, TimeoutException {
        replace(FollowedVersion.STOPPED);
    }

    /** Looks how far the model is behind the last fact there is. */
    void look(long head, Instant now) {
        Generation generation = generation();
        ProjectionProcessor follower = followed().follower();
        readiness.take(
                new Readiness.Look(
                        position(follower, generation), head, generation.builder() != null, trouble(follower), now),
                wanted -> reach().covers(wanted));
    }

    /** How far the model is that readers see now; waits for nobody, not even for a follower that is being stopped. */
    ProjectionProgress reach() {
        Generation inForce = generation();
        ProjectionProcessor follower = followed().follower();
        return engine.reach(
                follower != null && follower.generation() == inForce.current() ? follower : null, inForce.collection());
    }

    /** How far the segments are that this instance has, by the collection they are of. */
    Map<String, Map<Integer, Long>> progress() {
        ProjectionProcessor follower = followed().follower();
        return follower == null ? Map.of() : Map.of(collection(follower), follower.positions());
    }

    ProjectionState state() {
        Generation generation = generation();
        ProjectionProcessor follower = followed().follower();
        long head = engine.head();
        long position = position(follower, generation);
        String error = error(generation, follower, position < head);
        return new ProjectionState(
                name(),
                generation.builder() != null
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

    private void follow(Generation inForce, FollowedVersion now) throws Exception {
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

    /** The slowest segment counts; one that nobody has at the moment is where the whole was last. */
    private long position(@Nullable ProjectionProcessor follower, Generation inForce) {
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
        return new Generation(name(), follower.generation(), null, null).collection();
    }

    private static long slowest(Map<Integer, Long> positions) {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(-1);
    }

    /** The documents that no longer follow their events, with what is wrong. */
    Map<String, Fault> parkedDocuments() {
        Generation generation = generation();
        return generation.current() == 0 ? Map.of() : engine.parkedDocuments(generation.collection());
    }

    private @Nullable String error(Generation generation, @Nullable ProjectionProcessor follower, boolean isBehind) {
        String trouble = isBehind ? trouble(follower) : null;
        if (trouble != null) {
            return trouble;
        }
        String parked = generation.current() == 0 ? null : engine.parked(generation.collection());
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
        Generation generation = generation();
        return generation.collection(generation.current() + 1);
    }

    private Generation generation() {
        return engine.generations().of(name());
    }
}
