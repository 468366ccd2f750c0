package io.matricula.platform.projections;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/** The processor that keeps one version of a model up to date in this instance. */
final class ProjectionProcessor {

    private final int version;
    private final PooledStreamingEventProcessor processor;
    private final SegmentFailures failures;
    private volatile boolean begun;
    private volatile boolean ended;

    ProjectionProcessor(int version, PooledStreamingEventProcessor processor, SegmentFailures failures) {
        this.version = version;
        this.processor = processor;
        this.failures = failures;
    }

    int version() {
        return version;
    }

    /** Begins, unless it has been stopped before or is meanwhile. */
    void start() {
        begun = true;
        if (!ended) {
            processor.start();
        }
        if (ended) {
            var unused = processor.shutdownAsync();
        }
    }

    void stop(Duration deadline) throws InterruptedException, ExecutionException, TimeoutException {
        ended = true;
        if (begun) {
            processor.shutdownAsync().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** How far the segments are that this instance has. */
    Map<Integer, Long> positions() {
        return processor.processingStatus().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        segment -> segment.getValue().getCurrentPosition().orElse(-1)));
    }

    /** What the segments have taken that this instance has. */
    Map<Integer, TrackingToken> tokens() {
        return processor.processingStatus().entrySet().stream()
                .filter(segment -> segment.getValue().getTrackingToken() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, segment -> segment.getValue().getTrackingToken()));
    }

    /** What keeps it from going on, which it tries again and again. */
    @Nullable
    String error() {
        String failure = failures.any();
        return failure == null && processor.isError() ? "The event store or the token store does not answer" : failure;
    }
}
