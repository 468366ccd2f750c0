package io.matricula.platform.security.personal;

import io.matricula.shared.privacy.Compartment;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * Which key of which person.
 *
 * @param generation counts from 0, at most 127
 */
record KeyName(UUID person, int generation, Compartment compartment) {

    static final int BYTES = 2 * Long.BYTES + 2;

    /** The name in front of these bytes; empty if there is none. */
    static Optional<KeyName> in(ByteBuffer bytes) {
        if (bytes.remaining() < BYTES) {
            return Optional.empty();
        }
        var person = new UUID(bytes.getLong(), bytes.getLong());
        int generation = bytes.get();
        return Compartment.of((char) bytes.get()).map(compartment -> new KeyName(person, generation, compartment));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put((byte) generation)
                .put((byte) compartment.letter())
                .array();
    }
}
