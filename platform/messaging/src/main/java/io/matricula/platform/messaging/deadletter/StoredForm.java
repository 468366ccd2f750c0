package io.matricula.platform.messaging.deadletter;

import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event in the bytes in which it was stored, whether or not they can be read. */
final class StoredForm {

    private final Serializer serializer;
    private final Serializer verbatim;

    StoredForm(Serializer serializer) {
        this.serializer = serializer;
        this.verbatim = new VerbatimSerializer(serializer);
    }

    EventMessage<?> of(EventMessage<?> event) {
        var stored = new SerializedMessage<>(
                event.getIdentifier(),
                event.serializePayload(verbatim, byte[].class),
                serializer.serialize(event.getMetaData(), byte[].class),
                serializer);
        TrackingToken token = event instanceof TrackedEventMessage<?> tracked ? tracked.trackingToken() : null;
        return event instanceof DomainEventMessage<?> domain
                ? domain(domain, token, stored)
                : plain(token, stored, event::getTimestamp);
    }

    private static EventMessage<?> domain(
            DomainEventMessage<?> event, @Nullable TrackingToken token, Message<?> stored) {
        return token == null
                ? new GenericDomainEventMessage<>(
                        event.getType(),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        stored,
                        event::getTimestamp)
                : new GenericTrackedDomainEventMessage<>(
                        token,
                        event.getType(),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        stored,
                        event::getTimestamp);
    }

    private static EventMessage<?> plain(
            @Nullable TrackingToken token, Message<?> stored, Supplier<Instant> timestamp) {
        return token == null
                ? new GenericEventMessage<>(stored, timestamp)
                : new GenericTrackedEventMessage<>(token, stored, timestamp);
    }
}
