package io.matricula.query.projection;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/** The processor that keeps one generation of a model up to date in this instance. */
final class Follower {

    private final int generation;
    private final PooledStreamingEventProcessor processor;

    Follower(int generation, PooledStreamingEventProcessor processor) {
        this.generation = generation;
        this.processor = processor;
    }

    int generation() {
        return generation;
    }

    void start() {
        processor.start();
    }

    void stop(Duration deadline) throws InterruptedException, ExecutionException, TimeoutException {
        processor.shutdownAsync().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    int segments() {
        return processor.processingStatus().size();
    }

    /** How far its slowest segment is; empty if other instances have all of them. */
    OptionalLong position() {
        return statuses()
                .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                .min();
    }

    /** What keeps it from going on, which it tries again and again. */
    @Nullable
    String error() {
        return statuses()
                .map(EventTrackerStatus::getError)
                .filter(Objects::nonNull)
                .map(failed -> failed.getClass().getSimpleName())
                .findFirst()
                .orElse(processor.isError() ? "The event store or the token store does not answer" : null);
    }

    private Stream<EventTrackerStatus> statuses() {
        return processor.processingStatus().values().stream();
    }
}
