package io.matricula.platform.messaging.deadletter;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Where the dead letters of a processor are kept. */
@FunctionalInterface
public interface DeadLetterQueues {

    /** So many sequences may be put aside, and so many facts of each: more is a defect of the whole, and stops the processor. */
    int MAX_LETTERS = 100_000;

    /** The queue of this processor. */
    SequencedDeadLetterQueue<EventMessage<?>> of(String processor);
}
