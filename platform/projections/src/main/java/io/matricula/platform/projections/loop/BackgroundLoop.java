package io.matricula.platform.projections.loop;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A step that is taken again and again on a thread of its own until the loop is stopped, whatever the step throws. */
public final class BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);

    private final String name;
    private final Supplier<Duration> step;
    private final Failures failures = new Failures();
    private final ScheduledThreadPoolExecutor thread;

    /**
     * A loop that has not begun.
     *
     * @param step what is done; it says how long the pause after it is
     */
    public BackgroundLoop(String name, Supplier<Duration> step) {
        this.name = name;
        this.step = step;
        this.thread = new ScheduledThreadPoolExecutor(1, new AxonThreadFactory(name));
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** A loop with a pause that is always the same. */
    public static BackgroundLoop every(Duration pause, String name, Runnable step) {
        return new BackgroundLoop(name, () -> {
            step.run();
            return pause;
        });
    }

    public void start() {
        after(Duration.ZERO);
    }

    /** Begins no step any more; one that has begun is not interrupted. */
    public void stop() {
        thread.shutdown();
    }

    private void after(Duration pause) {
        try {
            var unused = thread.schedule(this::takeStep, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.trace("{} has stopped", name);
        }
    }

    private void takeStep() {
        after(pauseAfterStep());
    }

    private Duration pauseAfterStep() {
        try {
            Duration pause = step.get();
            failures.areOver();
            return pause;
        } catch (Throwable failed) {
            failures.add(failed).ifPresent(kind -> LOG.warn("{} fails and goes on trying: {}", name, kind));
            return failures.pause();
        }
    }
}
