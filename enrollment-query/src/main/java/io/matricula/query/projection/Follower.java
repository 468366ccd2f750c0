package io.matricula.query.projection;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
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

    /** How far the segments are that this instance has. */
    Map<Integer, Long> positions() {
        return positions(status -> !status.isErrorState());
    }

    /** How far the segments were that failed here, which another instance may have taken over meanwhile. */
    Map<Integer, Long> failedPositions() {
        return positions(EventTrackerStatus::isErrorState);
    }

    /** What the segments have taken that this instance has, or had when they failed here. */
    Map<Integer, TrackingToken> tokens() {
        return processor.processingStatus().entrySet().stream()
                .filter(segment -> segment.getValue().getTrackingToken() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, segment -> segment.getValue().getTrackingToken()));
    }

    private Map<Integer, Long> positions(Predicate<EventTrackerStatus> wanted) {
        return processor.processingStatus().entrySet().stream()
                .filter(segment -> wanted.test(segment.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        segment -> segment.getValue().getCurrentPosition().orElse(-1)));
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
