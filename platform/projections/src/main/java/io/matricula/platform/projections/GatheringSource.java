package io.matricula.platform.projections;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * A source that tells of new events only after a moment, so that more of them have come: a model is written once for
 * all of them, and not once for each.
 */
final class GatheringSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Executor later;

    GatheringSource(StreamableMessageSource<TrackedEventMessage<?>> events, Executor executor, Duration moment) {
        this.events = events;
        this.later = CompletableFuture.delayedExecutor(moment.toMillis(), TimeUnit.MILLISECONDS, executor);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new GatheringStream(events.openStream(token));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    private final class GatheringStream implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> stream;
        private final AtomicBoolean told = new AtomicBoolean();

        GatheringStream(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable tell) {
            return stream.setOnAvailableCallback(() -> {
                if (told.compareAndSet(false, true)) {
                    later.execute(() -> tellOnce(tell));
                }
            });
        }

        private void tellOnce(Runnable tell) {
            told.set(false);
            tell.run();
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
