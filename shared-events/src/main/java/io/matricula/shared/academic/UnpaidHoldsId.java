package io.matricula.shared.academic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies the unpaid places of one person.
 */
public record UnpaidHoldsId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnpaidHoldsId {}

    /** The id with this text; the text must be a UUID, otherwise {@link IllegalArgumentException}. */
    public static UnpaidHoldsId of(String text) {
        return new UnpaidHoldsId(UUID.fromString(text));
    }

    /** The UUID alone: Axon uses it as aggregate identifier, routing key and association value. */
    @Override
    public String toString() {
        return value.toString();
    }
}
