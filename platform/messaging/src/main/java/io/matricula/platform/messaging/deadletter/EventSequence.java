package io.matricula.platform.messaging.deadletter;

import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** What an event is about, so that events of one sequence are handled in order. */
public final class EventSequence {

    private EventSequence() {}

    /** The aggregate that an event is of; an event of none is a sequence of its own. */
    public static String aggregate(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }

    /** A value in the payload; of an event whose payload cannot be read, its aggregate is known all the same. */
    public static Function<EventMessage<?>, String> subject(Function<Object, String> subject) {
        return event -> {
            try {
                return subject.apply(event.getPayload());
            } catch (RuntimeException unreadable) {
                return aggregate(event);
            }
        };
    }
}
