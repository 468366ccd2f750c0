package io.matricula.shared.marketing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies a Lead. Derived from the normalized e-mail address, so one person is one lead.
 */
public record LeadId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LeadId {}

    /** The id with this text; the text must be a UUID, otherwise {@link IllegalArgumentException}. */
    public static LeadId of(String text) {
        return new LeadId(UUID.fromString(text));
    }

    /** The UUID alone: Axon uses it as aggregate identifier, routing key and association value. */
    @Override
    public String toString() {
        return value.toString();
    }
}
