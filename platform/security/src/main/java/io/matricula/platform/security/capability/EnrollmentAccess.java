package io.matricula.platform.security.capability;

import io.matricula.shared.academic.EnrollmentId;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Capabilities of enrollments: text that is made from an enrollment's id and a key of this installation, and that nobody can make without
 * the key. Nothing of it is stored. A key that came before is still taken, so that capabilities outlive an exchange of keys.
 */
public final class EnrollmentAccess {

    /** The request header that carries a capability. */
    public static final String HEADER = "Enrollment-Access";

    private final Seal seal;

    /**
     * Capabilities made with the first key and proved with each.
     *
     * @param keys at least one
     */
    EnrollmentAccess(List<AccessKey> keys) {
        this.seal = new Seal(keys);
    }

    /** The capability of an enrollment: always the same, as long as the key is. */
    public String of(EnrollmentId enrollment) {
        UUID id = enrollment.value();
        return seal.on(ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** The enrollment that this text is a capability of; empty if it is none. */
    public Optional<EnrollmentId> enrollment(String capability) {
        return seal.content(capability)
                .map(ByteBuffer::wrap)
                .map(id -> new EnrollmentId(new UUID(id.getLong(), id.getLong())));
    }
}
