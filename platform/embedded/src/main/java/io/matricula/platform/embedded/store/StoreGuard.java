package io.matricula.platform.embedded.store;

import io.matricula.platform.messaging.command.NotDurable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches everything that is written to the store. The first error ends the store for good: what the disk has not taken once it
 * may have dropped, whatever it says to a second attempt.
 */
final class StoreGuard {

    private final AtomicReference<@Nullable Throwable> error = new AtomicReference<>();
    private final List<Consumer<Throwable>> listeners = new CopyOnWriteArrayList<>();

    /** Something that is done with a file. */
    @FunctionalInterface
    interface FileOperation {
        void run() throws IOException;
    }

    /** Something that is got from a file. */
    @FunctionalInterface
    interface FileQuery<T> {
        T run() throws IOException;
    }

    /** Does it, unless the store has failed before; an error is the end of the store. */
    void attempt(FileOperation operation) throws IOException {
        get(() -> {
            operation.run();
            return this;
        });
    }

    /** Gets it, unless the store has failed before; an error is the end of the store. */
    <T> T get(FileQuery<T> query) throws IOException {
        Throwable former = error.get();
        if (former != null) {
            throw new IOException("The store has failed before", former);
        }
        try {
            return query.run();
        } catch (IOException | RuntimeException | Error failed) {
            fail(failed);
            throw failed;
        }
    }

    /** Ends the store; only the first error counts. */
    void fail(Throwable failed) {
        if (error.compareAndSet(null, failed)) {
            listeners.forEach(listener -> listener.accept(failed));
        }
    }

    boolean hasFailed() {
        return error.get() != null;
    }

    /** Returns as long as the store can be written. */
    void verify() {
        Throwable failed = error.get();
        if (failed != null) {
            throw new NotDurable("The disk cannot be written any more; this process ends.", failed);
        }
    }

    /** Tells of the end of the store, also if it was before. */
    void onFailure(Consumer<Throwable> listener) {
        listeners.add(listener);
        Throwable failed = error.get();
        if (failed != null) {
            listener.accept(failed);
        }
    }
}
