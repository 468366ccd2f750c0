package io.matricula.enrollment.sweeper;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Sends the sweeper out again and again while the service runs. */
final class SweeperRounds implements SmartLifecycle {

    private final Sweeper sweeper;
    private final Duration every;
    private volatile ScheduledExecutorService rounds = idle();

    SweeperRounds(Sweeper sweeper, Duration every) {
        this.sweeper = sweeper;
        this.every = every;
    }

    private static ScheduledExecutorService idle() {
        ScheduledExecutorService nobody = Executors.newSingleThreadScheduledExecutor();
        nobody.shutdown();
        return nobody;
    }

    @Override
    public void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "sweeper"));
        var unused = rounds.scheduleWithFixedDelay(
                sweeper::sweep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        rounds.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return !rounds.isShutdown();
    }
}
