package io.matricula.platform.projections;

import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.projections.loop.BackgroundLoop;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All projections of this instance. */
public final class Projections implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

    /** Axon's components start before this phase, and the web server after it. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 2560;

    /** How often other instances hear of the progress of this one. */
    private static final Duration TELL_INTERVAL = Duration.ofMillis(100);

    private static final Duration UNREADY_LOOK_INTERVAL = Duration.ofMillis(100);

    private final List<? extends RunningProjection<?>> projections;
    private final Engine engine;
    private final Clock clock;
    private final VersionRetirement retirement;
    private final List<BackgroundLoop> loops;
    private final ExecutorService rebuilds = Executors.newCachedThreadPool(new AxonThreadFactory("rebuilds"));
    private volatile long lastHead = -1;
    private volatile boolean running;

    Projections(List<Projection<?>> projections, Engine engine, Clock clock) {
        this.projections = projections.stream()
                .map(projection -> new RunningProjection<>(projection, engine))
                .toList();
        this.engine = engine;
        this.clock = clock;
        this.retirement = new VersionRetirement(engine, clock);
        this.loops = List.of(
                BackgroundLoop.every(engine.settings().follow(), "projections", this::follow),
                BackgroundLoop.every(TELL_INTERVAL, "projection-progress", progress()),
                new BackgroundLoop("projection-readiness", this::look));
    }

    /** How all projections fare. */
    public List<ProjectionState> states() {
        return new StateReport(projections, lastHead).all();
    }

    /** How this projection fares; {@link Refused} if there is none of this name. */
    public ProjectionState state(String name) {
        return new StateReport(List.of(named(name)), lastHead).all().get(0);
    }

    /** {@link NotReady} if the model of this projection may not be read now; asks no store. */
    public void requireReady(String name) {
        switch (named(name).readiness().state()) {
            case READY -> {}
            case BEHIND -> throw new NotReady("The read model of " + name + " has not caught up yet.");
            case STANDING -> throw new NotReady("The read model of " + name + " does not get on at the moment.");
        }
    }

    /** {@link NotReady} if the model of this projection has not taken all facts that are stored by now. */
    public void requireCurrent(String name) {
        if (!reach(name).covers(engine.head())) {
            throw new NotReady("The read model of " + name + " has not caught up yet.");
        }
    }

    /** How far the model of this projection is that readers see now; {@link Refused} if there is none of this name. */
    public ProjectionProgress reach(String name) {
        return named(name).reach();
    }

    /** The projections whose models may not be read now. */
    public List<String> notReady() {
        return projections.stream()
                .filter(projection -> !projection.readiness().isReady())
                .map(RunningProjection::name)
                .toList();
    }

    /** Why each projection that stands does so. */
    public Map<String, String> standing() {
        var causes = new TreeMap<String, String>();
        for (RunningProjection<?> projection : projections) {
            String cause = projection.readiness().cause();
            if (cause != null) {
                causes.put(projection.name(), cause);
            }
        }
        return causes;
    }

    /** Whether this builder is making the next version of a projection. */
    public boolean isBuiltBy(String name, String builder) {
        return named(name).isBuiltBy(builder);
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
        try {
            listener.begun();
        } catch (RuntimeException unknown) {
            projection.abandon(builder, unknown);
            throw unknown;
        }
        rebuild(List.of(projection), builder, listener);
    }

    @Override
    public void start() {
        running = true;
        loops.forEach(BackgroundLoop::start);
    }

    @Override
    public void stop() {
        running = false;
        loops.forEach(BackgroundLoop::stop);
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

    /** Between Axon and the web server, so that a model that is complete can be read with the first request. */
    @Override
    public int getPhase() {
        return PHASE;
    }

    private SharedProgress progress() {
        return new SharedProgress(projections, engine.tokens().positions());
    }

    private void follow() {
        String builder = "start-" + UUID.randomUUID();
        List<? extends RunningProjection<?>> missing = projections.stream()
                .filter(projection -> !projection.follow() && projection.claimFirst(builder))
                .toList();
        if (!missing.isEmpty()) {
            rebuild(missing, builder, RebuildListener.NONE);
        }
        retirement.dropWhatIsDue();
    }

    private Duration look() {
        lastHead = engine.head();
        projections.forEach(projection -> projection.look(lastHead, clock.instant()));
        return notReady().isEmpty() ? engine.settings().follow() : UNREADY_LOOK_INTERVAL;
    }

    private void rebuild(List<? extends RunningProjection<?>> claimed, String builder, RebuildListener listener) {
        new Rebuild(engine, claimed, builder, listener, clock, retirement::add).startOn(rebuilds);
    }

    /** The documents of each projection that no longer follow their events, with what is wrong. */
    Map<String, Map<String, Fault>> parkedDocuments() {
        return projections.stream()
                .collect(Collectors.toMap(RunningProjection::name, RunningProjection::parkedDocuments));
    }

    private RunningProjection<?> named(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("projection", name));
    }
}
