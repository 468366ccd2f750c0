package io.matricula.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;

/**
 * Which events a document has taken: for each aggregate, the last one. Not the position in the stream of all events,
 * because transactions that end in another order than they began make a lower position arrive after a higher one.
 */
final class Seen {

    private final Document lastSequences;

    Seen(Document lastSequences) {
        this.lastSequences = lastSequences;
    }

    boolean has(EventMessage<?> message) {
        Long last = lastSequences.getLong(source(message));
        return last != null && last >= sequence(message);
    }

    void add(EventMessage<?> message) {
        lastSequences.put(source(message), sequence(message));
    }

    Document toDocument() {
        return lastSequences;
    }

    private static String source(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> domain
                ? domain.getAggregateIdentifier()
                : message.getIdentifier();
    }

    private static long sequence(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0;
    }
}
