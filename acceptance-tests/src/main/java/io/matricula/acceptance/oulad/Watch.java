package io.matricula.acceptance.oulad;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks at something again and again until it is done. */
final class Watch {

    private Watch() {}

    /** Whether it was done in time. */
    static boolean until(Duration glance, Duration patience, BooleanSupplier done) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                if (clock.schedule(done::getAsBoolean, glance.toMillis(), TimeUnit.MILLISECONDS)
                        .get()) {
                    return true;
                }
            }
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            clock.shutdown();
        }
    }
}
