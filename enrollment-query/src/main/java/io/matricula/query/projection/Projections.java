package io.matricula.query.projection;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All projections of this instance. */
public final class Projections implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    /** How long a former generation stays for readers that have just begun. */
    private static final int FAREWELL_SECONDS = 5;

    /** How often other instances hear of the progress of this one. */
    private static final Duration TELL = Duration.ofMillis(100);

    private final List<? extends RunningProjection<?>> projections;
    private final Engine engine;
    private final Clock clock;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("projections"));
    private final ScheduledExecutorService teller =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("projection-progress"));
    private final ExecutorService rebuilds = Executors.newCachedThreadPool(new AxonThreadFactory("rebuilds"));
    private volatile long headAtStart = Long.MAX_VALUE;
    private volatile boolean running;

    Projections(List<Projection<?>> projections, Engine engine, Clock clock) {
        this.projections = projections.stream()
                .map(projection -> new RunningProjection<>(projection, engine))
                .toList();
        this.engine = engine;
        this.clock = clock;
    }

    /** How all projections fare. */
    public List<ProjectionState> states() {
        return projections.stream().map(RunningProjection::state).toList();
    }

    /** How this projection fares; {@link Refused} if there is none of this name. */
    public ProjectionState state(String name) {
        return named(name).state();
    }

    /** How far the model of this projection is that readers see now; {@link Refused} if there is none of this name. */
    public Reach reach(String name) {
        return named(name).reach();
    }

    /** The projections whose models lack events that were there when this instance started. */
    public List<String> behind() {
        return projections.stream()
                .filter(projection -> !projection.hasReached(headAtStart))
                .map(RunningProjection::name)
                .toList();
    }

    /** How many events a rebuild that begins now has to take. */
    public long eventsToRebuild() {
        return Math.max(0, engine.head() - engine.tail());
    }

    /**
     * Begins to rebuild a projection from the first event on; {@link Refused} if that is being done already.
     *
     * @param builder says who does it, a new name each time
     */
    public void rebuild(String name, String builder, RebuildListener listener) {
        RunningProjection<?> projection = named(name);
        if (!projection.claim(builder)) {
            throw new Refused(RefusalCode.REPLAY_IN_PROGRESS, "The projection " + name + " is being rebuilt already");
        }
        listener.begun();
        rebuild(List.of(projection), builder, listener);
    }

    @Override
    public void start() {
        running = true;
        every(engine.settings().follow(), ticker, this::follow);
        every(TELL, teller, new SharedProgress(projections, engine.tokens().positions()));
    }

    @Override
    public void stop() {
        running = false;
        ticker.shutdownNow();
        teller.shutdownNow();
        rebuilds.shutdownNow();
        for (RunningProjection<?> projection : projections) {
            try {
                projection.stop();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (Exception late) {
                LOG.warn("{} does not stop in time", projection.name());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static void every(Duration pause, ScheduledExecutorService executor, Runnable task) {
        var unused = executor.scheduleWithFixedDelay(task, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void follow() {
        try {
            if (headAtStart == Long.MAX_VALUE) {
                headAtStart = engine.head();
            }
            String builder = "start-" + UUID.randomUUID();
            List<? extends RunningProjection<?>> missing = projections.stream()
                    .filter(projection -> !isFollowed(projection) && projection.claim(builder))
                    .toList();
            if (!missing.isEmpty()) {
                rebuild(missing, builder, RebuildListener.NOBODY);
            }
        } catch (RuntimeException unreachable) {
            LOG.warn("Projections cannot be followed, which is tried again: {}", unreachable.toString());
        }
    }

    private static boolean isFollowed(RunningProjection<?> projection) {
        try {
            return projection.follow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        } catch (Exception failed) {
            LOG.warn("{} cannot be followed, which is tried again: {}", projection.name(), failed.toString());
            projection.notFollowed(failed);
            return true;
        }
    }

    private void rebuild(List<? extends RunningProjection<?>> claimed, String builder, RebuildListener listener) {
        new Rebuild(engine, claimed, builder, listener, clock, this::retire).startOn(rebuilds);
    }

    private void retire(List<String> collections) {
        if (!ticker.isShutdown()) {
            var unused = ticker.schedule(() -> collections.forEach(engine::drop), FAREWELL_SECONDS, TimeUnit.SECONDS);
        }
    }

    private RunningProjection<?> named(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("projection", name));
    }
}
