package io.matricula.shared.financial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies a debt of a student.
 */
public record DebtId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DebtId {}

    /** The id with this text; the text must be a UUID, otherwise {@link IllegalArgumentException}. */
    public static DebtId of(String text) {
        return new DebtId(UUID.fromString(text));
    }

    /** The UUID alone: Axon uses it as aggregate identifier, routing key and association value. */
    @Override
    public String toString() {
        return value.toString();
    }
}
