package io.matricula.shared.financial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies one refund of a payment.
 */
public record RefundId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RefundId {}

    /** The id with this text; the text must be a UUID, otherwise {@link IllegalArgumentException}. */
    public static RefundId of(String text) {
        return new RefundId(UUID.fromString(text));
    }

    /** The UUID alone: Axon uses it as aggregate identifier, routing key and association value. */
    @Override
    public String toString() {
        return value.toString();
    }
}
