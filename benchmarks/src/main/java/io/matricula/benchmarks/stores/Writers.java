package io.matricula.benchmarks.stores;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Several writers that append at once, each its next event when the last one is durable. */
final class Writers {

    private final EventLog log;
    private final AtomicLong next;
    private final LongConsumer acknowledged;
    private volatile boolean stopped;

    Writers(EventLog log, long first, LongConsumer acknowledged) {
        this.log = log;
        this.next = new AtomicLong(first);
        this.acknowledged = acknowledged;
    }

    /** Lets them write for some time, and after an error go on as if nothing had happened; the number of the next event. */
    long write(int writers, Duration time) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        for (int writer = 0; writer < writers; writer++) {
            threads.execute(this::writeUntilStopped);
        }
        Thread.sleep(time.toMillis());
        stopped = true;
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("A writer hangs");
        }
        stopped = false;
        return next.get();
    }

    private void writeUntilStopped() {
        while (!stopped) {
            long number = next.getAndIncrement();
            try {
                log.append(number);
                acknowledged.accept(number);
            } catch (Exception notDurable) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
