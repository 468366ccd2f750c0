package io.matricula.platform.projections;

import io.matricula.platform.projections.loop.FailureKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the next version of some projections in one passage over all events, and puts it in force. */
final class Rebuild implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofMillis(250);

    private final Engine engine;
    private final List<? extends RunningProjection<?>> projections;
    private final String builder;
    private final RebuildListener listener;
    private final Clock clock;
    private final Consumer<List<String>> retire;
    private Instant lastBeat = Instant.MIN;

    /**
     * A rebuild of projections that this builder has claimed.
     *
     * @param retire gets the collections that are not needed any more
     */
    Rebuild(
            Engine engine,
            List<? extends RunningProjection<?>> projections,
            String builder,
            RebuildListener listener,
            Clock clock,
            Consumer<List<String>> retire) {
        this.engine = engine;
        this.projections = projections;
        this.builder = builder;
        this.listener = listener;
        this.clock = clock;
        this.retire = retire;
    }

    /** Begins, unless the executor does not take it. */
    void startOn(Executor executor) {
        try {
            executor.execute(this);
        } catch (RuntimeException rejected) {
            abandon(rejected);
            throw rejected;
        }
    }

    @Override
    public void run() {
        try {
            retire.accept(rebuild());
            listener.completed();
        } catch (Throwable failed) {
            // A client of a store that is interrupted says so in words of its own, and leaves the thread interrupted.
            boolean isStopped = Thread.interrupted() || failed instanceof InterruptedException;
            if (isStopped) {
                LOG.info("The rebuild of {} is stopped", names());
            } else {
                LOG.error("The rebuild of {} failed: {}", names(), FailureKind.of(failed));
            }
            abandon(failed);
            if (isStopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<String> rebuild() throws Exception {
        long tail = engine.tail();
        List<? extends ModelWriter<?>> models =
                projections.stream().map(RunningProjection::nextVersion).toList();
        try (var passage = new CatchUpRun(
                engine.events(), models, engine.settings().rebuildBatchSize(), at -> reached(at, tail))) {
            passage.goTo(engine.head());
            for (RunningProjection<?> projection : projections) {
                projection.beginStepOver();
            }
            beat(engine.head(), tail);
            passage.goTo(engine.head());
            return projections.stream()
                    .flatMap(projection -> Stream.ofNullable(projection.stepOver(builder, passage.token())))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private void reached(long position, long tail) {
        if (Duration.between(lastBeat, clock.instant()).compareTo(HEARTBEAT_INTERVAL) >= 0) {
            beat(position, tail);
        }
    }

    private void beat(long position, long tail) {
        lastBeat = clock.instant();
        projections.forEach(projection -> projection.beat(builder, position));
        listener.progress(position - tail);
    }

    private void abandon(Throwable cause) {
        for (RunningProjection<?> projection : projections) {
            try {
                projection.abandon(builder, cause);
            } catch (RuntimeException unreachable) {
                LOG.warn("{} stays claimed until its builder counts as silent", projection.name());
            }
        }
        listener.failed(cause);
    }

    private List<String> names() {
        return projections.stream().map(RunningProjection::name).toList();
    }
}
