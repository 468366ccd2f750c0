package io.matricula.platform.projections;

import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Hands a processor's batch to a model as a whole, when it handles the last event of it. It does not wait for the commit of
 * the unit of work: the token is stored at the very beginning of the commit and must not be ahead of the model.
 */
final class BatchInvoker<D> implements EventHandlerInvoker {

    private final Projection<D> projection;
    private final ModelWriter<D> writer;
    private final SegmentFailures failures;

    BatchInvoker(Projection<D> projection, ModelWriter<D> writer, SegmentFailures failures) {
        this.projection = projection;
        this.writer = writer;
        this.failures = failures;
    }

    /** All events of one document belong to one segment. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return projection.concerns(message.getPayloadType()) && segment.matches(projection.documentOf(message));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var batch = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        if (batch.isLastMessage()) {
            write(tracked(batch), segment);
        }
    }

    private void write(List<? extends TrackedEventMessage<?>> batch, Segment segment) {
        try {
            writer.write(batch);
            failures.areOver(segment);
        } catch (Throwable failed) {
            failures.add(segment, failed);
            throw failed;
        }
    }

    private static List<? extends TrackedEventMessage<?>> tracked(BatchingUnitOfWork<?> batch) {
        return batch.getMessages().stream()
                .map(message -> (TrackedEventMessage<?>) message)
                .toList();
    }
}
