package io.matricula.platform.messaging.records;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something from time to time, also after it has failed. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration pause;
    private final Runnable round;
    private final ScheduledExecutorService clock;

    Rounds(String name, Duration pause, Runnable round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        this.clock = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory(name));
    }

    void start() {
        var unused = clock.scheduleWithFixedDelay(this::go, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void go() {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A round of {} failed, trying again: {}",
                    name,
                    failed.getClass().getSimpleName());
        }
    }

    void stop() {
        clock.shutdownNow();
    }
}
