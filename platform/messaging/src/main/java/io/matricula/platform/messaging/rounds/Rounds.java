package io.matricula.platform.messaging.rounds;

import io.matricula.platform.messaging.failure.StackTraceOnly;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Does something from time to time while the service runs, on a thread of its own, also after it has failed. */
public final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Duration first;
    private final Duration pause;
    private final Runnable round;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    /**
     * Rounds that begin after one pause.
     *
     * @param name of the thread, and in the log when a round fails
     * @param pause from the end of one round to the next
     */
    public Rounds(String name, Duration pause, Runnable round) {
        this(name, pause, pause, round);
    }

    /**
     * Rounds that begin at another time.
     *
     * @param first how long after the start
     */
    public Rounds(String name, Duration first, Duration pause, Runnable round) {
        this.first = first;
        this.pause = pause;
        this.round = round;
        scheduler.setThreadNamePrefix(name + "-");
        scheduler.setDaemon(true);
        scheduler.setErrorHandler(
                failed -> LOG.warn("A round of {} failed, trying again: {}", name, StackTraceOnly.inOneLine(failed)));
    }

    @Override
    public void start() {
        scheduler.initialize();
        var unused = scheduler.scheduleWithFixedDelay(
                round, scheduler.getClock().instant().plus(first), pause);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
