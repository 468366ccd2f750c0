package io.matricula.platform.cluster;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.springframework.context.SmartLifecycle;

/** Looks after the servers that this service depends on, each on a thread of its own. */
final class DependencyWatch implements SmartLifecycle {

    private static final int POLL_INTERVAL_MILLIS = 250;

    private final List<Dependency> dependencies;
    private final Clock clock;
    private final ScheduledExecutorService threads;
    private volatile boolean running;

    DependencyWatch(List<Dependency> dependencies, Clock clock) {
        this.dependencies = List.copyOf(dependencies);
        this.clock = clock;
        this.threads = Executors.newScheduledThreadPool(dependencies.size(), new AxonThreadFactory("dependencies"));
    }

    @Override
    public void start() {
        running = true;
        for (Dependency dependency : dependencies) {
            var unused = threads.scheduleWithFixedDelay(
                    () -> dependency.look(clock.instant()), 0, POLL_INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
