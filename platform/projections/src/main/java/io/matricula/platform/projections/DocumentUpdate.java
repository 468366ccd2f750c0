package io.matricula.platform.projections;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One document while a batch of events is applied to it. */
final class DocumentUpdate<D> {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentUpdate.class);

    private final String id;
    private final int storedVersion;
    private final ProcessedSequences seen;
    private long since;
    private int version;
    private @Nullable D body;
    private @Nullable Fault fault;

    /**
     * A document as it is stored.
     *
     * @param storedVersion how many events it has taken; 0 if it is not stored yet
     * @param since when its first event happened, in milliseconds since 1970: a position is another one after a rebuild if
     *     transactions ended in another order than they began
     */
    DocumentUpdate(
            String id,
            int storedVersion,
            long since,
            ProcessedSequences seen,
            @Nullable D body,
            @Nullable Fault fault) {
        this.id = id;
        this.storedVersion = storedVersion;
        this.version = storedVersion;
        this.since = since;
        this.seen = seen;
        this.body = body;
        this.fault = fault;
    }

    /** Applies an event once: not again if it has been, and not at all once an earlier one could not be. */
    void take(Projection<D> projection, TrackedEventMessage<?> message) {
        if (fault != null || seen.has(message)) {
            return;
        }
        if (version == 0) {
            since = message.getTimestamp().toEpochMilli();
        }
        version++;
        try {
            body = projection.apply(body, factOf(message));
            seen.add(message);
        } catch (RuntimeException failed) {
            fault = Fault.of(message.trackingToken().position().orElse(-1), message, failed);
            LOG.error("{} parks its document {}: {}", projection.name(), id, fault.describe());
        }
    }

    boolean isNew() {
        return storedVersion == 0;
    }

    boolean isChanged() {
        return version != storedVersion;
    }

    String id() {
        return id;
    }

    int storedVersion() {
        return storedVersion;
    }

    int version() {
        return version;
    }

    long since() {
        return since;
    }

    ProcessedSequences seen() {
        return seen;
    }

    @Nullable
    D body() {
        return body;
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    private static RecordedEvent<Object> factOf(EventMessage<?> message) {
        return new RecordedEvent<>(
                message.getPayload(),
                message.getTimestamp(),
                (String) message.getMetaData().get("correlationId"),
                (String) message.getMetaData().get("traceId"));
    }
}
