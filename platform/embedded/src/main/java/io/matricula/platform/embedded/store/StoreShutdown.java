package io.matricula.platform.embedded.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Ends the process when its store has failed: at once for probes of liveness, and after a moment in which open
 * requests get their answer. It does not stop in order: that would write to the store.
 */
final class StoreShutdown {

    private static final Logger LOG = LoggerFactory.getLogger(StoreShutdown.class);
    private static final Duration SHUTDOWN_DELAY = Duration.ofSeconds(2);

    private final Path directory;
    private final ApplicationEventPublisher events;
    private final Runnable end;
    private final AtomicBoolean hasBegun = new AtomicBoolean();

    StoreShutdown(Path directory, ApplicationEventPublisher events, Runnable end) {
        this.directory = directory;
        this.events = events;
        this.end = end;
    }

    void begin(Throwable failed) {
        if (hasBegun.compareAndSet(false, true)) {
            LOG.error(
                    "The data directory {} cannot be written any more ({}). This process ends now. Everything that was"
                            + " acknowledged is in its files: see that the disk has free space and works, and start again",
                    directory,
                    told(failed));
            CompletableFuture.delayedExecutor(SHUTDOWN_DELAY.toMillis(), TimeUnit.MILLISECONDS, ownThread())
                    .execute(end);
            AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
            AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
        }
    }

    /** Only the message of a file error is logged: other messages may hold a part of a record. */
    private static String told(Throwable failed) {
        return failed instanceof java.io.IOException
                ? String.valueOf(failed.getMessage())
                : failed.getClass().getSimpleName();
    }

    private static Executor ownThread() {
        return task -> new Thread(task, "end-of-store").start();
    }
}
