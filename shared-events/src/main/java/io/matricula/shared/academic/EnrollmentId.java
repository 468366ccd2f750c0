package io.matricula.shared.academic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies an Enrollment.
 */
public record EnrollmentId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EnrollmentId {}

    /** The id with this text; the text must be a UUID, otherwise {@link IllegalArgumentException}. */
    public static EnrollmentId of(String text) {
        return new EnrollmentId(UUID.fromString(text));
    }

    /** The UUID alone: Axon uses it as aggregate identifier, routing key and association value. */
    @Override
    public String toString() {
        return value.toString();
    }
}
