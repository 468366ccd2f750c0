package io.matricula.query.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an enrollment.
 *
 * @param type the kind of fact
 * @param context the bounded context that decided it
 * @param summary one sentence for a person, without personal data
 * @param causedBy the id of the message that caused it
 * @param correlationId the id of the message at the beginning of the chain
 */
record TimelineItem(
        Instant at,
        String type,
        String context,
        String summary,
        @Nullable String causedBy,
        @Nullable String correlationId) {

    private static final String SEPARATOR = "|";

    /** One line of text: items are the bulk of all read models, and a document for each would take five times the room. */
    String toLine() {
        return String.join(SEPARATOR, at.toString(), type, context, text(causedBy), text(correlationId), summary);
    }

    static TimelineItem ofLine(String line) {
        String[] parts = line.split("\\|", 6);
        return new TimelineItem(
                Instant.parse(parts[0]), parts[1], parts[2], parts[5], nullable(parts[3]), nullable(parts[4]));
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static @Nullable String nullable(String part) {
        return part.isEmpty() ? null : part;
    }
}
