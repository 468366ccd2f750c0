package io.matricula.platform.messaging.deadletter;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/**
 * Has the letters of a sequence handled again, in order, each in a transaction of its own. Two instances that do so at once
 * handle a letter twice, which changes nothing (R21).
 *
 * <p>{@link SequencedDeadLetterQueue#process} is not used: the JDBC queue looks only at the ten sequences that no processor has
 * touched for longest, so that the one that is meant may not be among them.
 */
final class Redelivery {

    private final EventHandlerInvoker handlers;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final TransactionManager transactions;

    Redelivery(
            EventHandlerInvoker handlers,
            SequencedDeadLetterQueue<EventMessage<?>> queue,
            TransactionManager transactions) {
        this.handlers = handlers;
        this.queue = queue;
        this.transactions = transactions;
    }

    /** Handles the letters of this sequence until none is left or one fails again. */
    void ofSequence(String sequence) {
        boolean goesOn = true;
        while (goesOn && queue.contains(sequence)) {
            goesOn = letters(sequence).stream().allMatch(this::isHandled);
        }
    }

    private List<DeadLetter<? extends EventMessage<?>>> letters(String sequence) {
        return StreamSupport.stream(queue.deadLetterSequence(sequence).spliterator(), false)
                .toList();
    }

    private boolean isHandled(DeadLetter<? extends EventMessage<?>> letter) {
        Optional<Throwable> failure = failureOf(letter.message());
        failure.ifPresentOrElse(
                cause -> queue.requeue(letter, again -> Diagnosis.failedAgain(again, cause)),
                () -> queue.evict(letter));
        return failure.isEmpty();
    }

    private Optional<Throwable> failureOf(EventMessage<?> event) {
        DefaultUnitOfWork<EventMessage<?>> unitOfWork = DefaultUnitOfWork.startAndGet(event);
        unitOfWork.attachTransaction(transactions);
        return unitOfWork
                .executeWithResult(() -> {
                    handlers.handle(event, Segment.ROOT_SEGMENT);
                    return event;
                })
                .optionalExceptionResult();
    }
}
