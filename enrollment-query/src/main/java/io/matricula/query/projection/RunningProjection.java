package io.matricula.query.projection;

import io.matricula.query.projection.Generations.Generation;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** One projection in this instance: it follows the generation in force and steps over to the next one. */
final class RunningProjection<D> {

    private final Projection<D> projection;
    private final Engine engine;
    private volatile @Nullable Follower follower;
    private boolean steppingOver;
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

    /** Sees to it that the generation in force is followed; whether there is one. */
    synchronized boolean follow() throws InterruptedException, ExecutionException, TimeoutException {
        Generation inForce = generation();
        if (!steppingOver
                && inForce.current() > 0
                && (follower == null || follower.generation() != inForce.current())) {
            stop();
            start(inForce);
        }
        notFollowed = null;
        return inForce.current() > 0;
    }

    boolean claim(String builder) {
        return engine.generations().claim(name(), builder);
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
    synchronized void beginStepOver() throws InterruptedException, ExecutionException, TimeoutException {
        steppingOver = true;
        stop();
    }

    /** Puts the next generation in force, from this token on; the former collection, or null if there was none. */
    synchronized @Nullable String stepOver(String builder, @Nullable TrackingToken token) {
        Generation former = generation();
        engine.beginAfter(token, nextCollection());
        engine.generations().activate(name(), builder, former.current() + 1);
        start(generation());
        steppingOver = false;
        lastError = null;
        return former.current() == 0 ? null : former.collection();
    }

    /** Leaves the former generation in force. */
    synchronized void abandon(String builder, Throwable cause) {
        steppingOver = false;
        lastError = cause.getClass().getSimpleName();
        engine.generations().release(name(), builder);
    }

    /** Notes why it cannot be followed, until it can. */
    void notFollowed(Throwable cause) {
        notFollowed = cause.getClass().getSimpleName();
    }

    synchronized void stop() throws InterruptedException, ExecutionException, TimeoutException {
        if (follower != null) {
            follower.stop(engine.settings().stopDeadline());
            follower = null;
        }
    }

    /** Whether the model has taken every event up to this position. */
    synchronized boolean hasReached(long position) {
        return follower != null && slowest(positions(follower)) >= position;
    }

    /** How far the model is that readers see now; waits for nobody, not even for a follower that is being stopped. */
    Reach reach() {
        Generation inForce = generation();
        Follower followed = follower;
        return engine.reach(
                followed != null && followed.generation() == inForce.current() ? followed : null, inForce.collection());
    }

    /** How far the segments are that this instance has, by the collection they are of. */
    Map<String, Map<Integer, Long>> progress() {
        Follower followed = follower;
        return followed == null
                ? Map.of()
                : Map.of(new Generation(name(), followed.generation(), null, null).collection(), followed.positions());
    }

    synchronized ProjectionState state() {
        Generation generation = generation();
        long head = engine.head();
        Map<Integer, Long> positions = follower == null ? Map.of() : positions(follower);
        long position = follower == null ? rebuiltTo : slowest(positions);
        String error = error(generation, position < head);
        return new ProjectionState(
                name(),
                generation.builder() != null
                        ? ProjectionStatus.REPLAYING
                        : error != null ? ProjectionStatus.FAILED : ProjectionStatus.RUNNING,
                position,
                head,
                Math.max(0, head - position),
                positions.size(),
                error);
    }

    private Map<Integer, Long> positions(Follower followed) {
        return engine.positions(followed, generation().collection(followed.generation()));
    }

    private static long slowest(Map<Integer, Long> positions) {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(-1);
    }

    private @Nullable String error(Generation generation, boolean isBehind) {
        String stuck = follower == null || !isBehind ? null : follower.error();
        if (stuck != null) {
            return stuck;
        }
        String parked = generation.current() == 0 ? null : engine.parked(generation.collection());
        return parked != null ? parked : lastError != null ? lastError : notFollowed;
    }

    private void start(Generation generation) {
        Follower next = engine.follower(projection, generation);
        next.start();
        follower = next;
    }

    private String nextCollection() {
        Generation generation = generation();
        return generation.collection(generation.current() + 1);
    }

    private Generation generation() {
        return engine.generations().of(name());
    }
}
