package io.matricula.acceptance.oulad;

import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One request for each of many, as fast as the product takes them, with a bounded number under way. */
final class Burst<T> {

    private static final int UNDER_WAY = 48;

    private final Function<T, ? extends CompletionStage<?>> request;
    private final Semaphore free = new Semaphore(UNDER_WAY);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    Burst(Function<T, ? extends CompletionStage<?>> request) {
        this.request = request;
    }

    /** Requests that were not accepted, with the answer. */
    Collection<String> failures() {
        return failures;
    }

    Thread start(Collection<T> many) {
        Thread sender = new Thread(() -> many.forEach(this::send), "sender");
        sender.start();
        return sender;
    }

    /** Waits until everything is sent and answered. */
    void end(Thread sender, Duration patience) throws InterruptedException {
        sender.join(patience.toMillis());
        if (sender.isAlive() || !free.tryAcquire(UNDER_WAY, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            failures.add("not everything was answered after " + patience);
        }
    }

    private void send(T one) {
        free.acquireUninterruptibly();
        var unused = request.apply(one).whenComplete((answer, failure) -> {
            if (failure != null) {
                failures.add(String.valueOf(failure.getMessage()));
            }
            free.release();
        });
    }
}
