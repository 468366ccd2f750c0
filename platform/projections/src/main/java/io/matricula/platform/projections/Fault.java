package io.matricula.platform.projections;

import java.time.Instant;
import java.util.Date;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;

/**
 * Why a document no longer follows its events.
 *
 * @param position where in the stream of all events it happened
 * @param eventType the event that could not be applied
 * @param error what went wrong and where, without a message: that could hold personal data
 * @param at when the event happened
 */
record Fault(long position, String eventType, String error, Instant at) {

    static Fault of(long position, EventMessage<?> event, RuntimeException failed) {
        StackTraceElement[] trace = failed.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return new Fault(
                position,
                event.getPayloadType().getSimpleName(),
                failed.getClass().getSimpleName() + where,
                event.getTimestamp());
    }

    static Fault from(Document stored) {
        Date at = stored.getDate("at");
        return new Fault(
                stored.getLong("position"),
                stored.getString("eventType"),
                stored.getString("error"),
                at == null ? Instant.EPOCH : at.toInstant());
    }

    Document toDocument() {
        return new Document("position", position)
                .append("eventType", eventType)
                .append("error", error)
                .append("at", Date.from(at));
    }

    String describe() {
        return eventType + " at position " + position + ": " + error;
    }
}
