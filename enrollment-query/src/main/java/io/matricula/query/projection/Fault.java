package io.matricula.query.projection;

import org.bson.Document;

/**
 * Why a document no longer follows its events.
 *
 * @param position where in the stream of all events it happened
 * @param eventType the event that could not be applied
 * @param error what went wrong and where, without a message: that could hold personal data
 */
record Fault(long position, String eventType, String error) {

    static Fault of(long position, Class<?> event, RuntimeException failed) {
        StackTraceElement[] trace = failed.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return new Fault(position, event.getSimpleName(), failed.getClass().getSimpleName() + where);
    }

    static Fault from(Document stored) {
        return new Fault(stored.getLong("position"), stored.getString("eventType"), stored.getString("error"));
    }

    Document toDocument() {
        return new Document("position", position).append("eventType", eventType).append("error", error);
    }

    String describe() {
        return eventType + " at position " + position + ": " + error;
    }
}
