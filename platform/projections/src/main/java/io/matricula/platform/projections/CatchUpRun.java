package io.matricula.platform.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** One pass over all events from the first on, which fills some models side by side. */
final class CatchUpRun implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 100;

    private final BlockingStream<TrackedEventMessage<?>> events;
    private final List<? extends ModelWriter<?>> models;
    private final int batchSize;
    private final LongConsumer progress;
    private @Nullable TrackingToken token;

    /**
     * A pass.
     *
     * @param progress hears the position after each batch
     */
    CatchUpRun(EventStore store, List<? extends ModelWriter<?>> models, int batchSize, LongConsumer progress) {
        this.token = store.createTailToken();
        this.events = store.openStream(token);
        this.models = models;
        this.batchSize = batchSize;
        this.progress = progress;
    }

    /** Goes on until the models have taken every event up to this position. */
    void goTo(long position) throws InterruptedException {
        while (position() < position) {
            List<TrackedEventMessage<?>> batch = nextBatch();
            models.forEach(model -> model.write(batch));
            progress.accept(position());
        }
    }

    /** From where on a processor has to follow. */
    @Nullable
    TrackingToken token() {
        return token;
    }

    @Override
    public void close() {
        events.close();
    }

    private List<TrackedEventMessage<?>> nextBatch() throws InterruptedException {
        var batch = new ArrayList<TrackedEventMessage<?>>(batchSize);
        while (batch.size() < batchSize && (events.hasNextAvailable() || (batch.isEmpty() && awaited()))) {
            TrackedEventMessage<?> event = events.nextAvailable();
            token = event.trackingToken();
            batch.add(event);
        }
        return batch;
    }

    private boolean awaited() throws InterruptedException {
        return events.hasNextAvailable(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private long position() {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
