package io.matricula.shared.academic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies one normalized document number or e-mail address without revealing it (R9).
 */
public record IdentityKey(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IdentityKey {}

    /** The id with this text; the text must be a UUID, otherwise {@link IllegalArgumentException}. */
    public static IdentityKey of(String text) {
        return new IdentityKey(UUID.fromString(text));
    }

    /** The UUID alone: Axon uses it as aggregate identifier, routing key and association value. */
    @Override
    public String toString() {
        return value.toString();
    }
}
