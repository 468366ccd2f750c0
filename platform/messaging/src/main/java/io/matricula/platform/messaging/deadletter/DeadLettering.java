package io.matricula.platform.messaging.deadletter;

import io.matricula.platform.messaging.failure.StackTraceOnly;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a fact aside that its handlers cannot take, and with it all later facts of its sequence; the others go on.
 *
 * <p>What may pass is tried several times before. A fact that a saga has failed to handle is not put aside in that unit of
 * work, which is rolled back as a whole, so that the saga keeps nothing of what it did half; it is put aside when it comes
 * again. A policy keeps nothing, and goes on at once.
 */
final class DeadLettering implements EventHandlerInvoker {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLettering.class);

    private final String processor;
    private final EventHandlerInvoker handlers;
    private final Function<EventMessage<?>, String> sequence;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final StoredForm stored;
    private final boolean keepsState;
    private final ParkedSequences parked;
    private final Map<String, FailedEvent> failures = new ConcurrentHashMap<>();

    /**
     * Handlers that put aside what they cannot take.
     *
     * @param sequence what an event is about
     * @param keepsState whether handlers keep something in the unit of work, as sagas do
     */
    DeadLettering(
            String processor,
            EventHandlerInvoker handlers,
            Function<EventMessage<?>, String> sequence,
            SequencedDeadLetterQueue<EventMessage<?>> queue,
            StoredForm stored,
            boolean keepsState) {
        this.processor = processor;
        this.handlers = handlers;
        this.sequence = sequence;
        this.queue = queue;
        this.stored = stored;
        this.keepsState = keepsState;
        this.parked = new ParkedSequences(queue);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        String mine = sequence.apply(event);
        if (!waitsBehindAnother(mine, event, segment)) {
            FailedEvent failure = failures.get(event.getIdentifier());
            if (failure != null && failure.isHopeless()) {
                putAside(mine, event, failure, segment);
            } else {
                tryToHandle(mine, event, segment);
            }
        }
    }

    private boolean waitsBehindAnother(String mine, EventMessage<?> event, Segment segment) {
        return parked.mayHave(segment)
                && queue.enqueueIfPresent(mine, () -> Diagnosis.behindAnother(mine, stored.of(event)));
    }

    private void putAside(String mine, EventMessage<?> event, FailedEvent failure, Segment segment) {
        LOG.error(
                "{} cannot handle {} of {}, which is put aside",
                processor,
                event.getPayloadType().getSimpleName(),
                mine,
                StackTraceOnly.of(failure.cause()));
        queue.enqueue(mine, Diagnosis.failed(mine, stored.of(event), failure));
        parked.haveOneMore(segment);
        failures.remove(event.getIdentifier());
    }

    private void tryToHandle(String mine, EventMessage<?> event, Segment segment) throws Exception {
        try {
            handlers.handle(event, segment);
            failures.remove(event.getIdentifier());
        } catch (Exception | LinkageError | StackOverflowError failed) {
            FailedEvent failure = noted(event, failed);
            if (!failure.isHopeless() || keepsState) {
                throw failed;
            }
            putAside(mine, event, failure, segment);
        }
    }

    private FailedEvent noted(EventMessage<?> event, Throwable failed) {
        FailedEvent failure = failures.merge(
                event.getIdentifier(), FailedEvent.first(failed), (former, first) -> former.again(failed));
        LOG.warn(
                "{} failed to handle {}, attempt {}: {}",
                processor,
                event.getPayloadType().getSimpleName(),
                failure.attempts(),
                StackTraceOnly.inOneLine(failed));
        return failure;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return handlers.canHandle(event, segment);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handlers.canHandleType(payloadType);
    }

    @Override
    public boolean supportsReset() {
        return handlers.supportsReset();
    }

    @Override
    public void performReset() {
        handlers.performReset();
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        handlers.performReset(context);
    }

    @Override
    public void segmentReleased(Segment segment) {
        parked.forget(segment);
        handlers.segmentReleased(segment);
    }
}
