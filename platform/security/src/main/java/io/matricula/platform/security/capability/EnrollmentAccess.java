package io.matricula.platform.security.capability;

import io.matricula.shared.academic.EnrollmentId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Capabilities of enrollments: text that is made from an enrollment's id and a key of this installation, and that nobody can make without
 * the key. Nothing of it is stored. A key that came before is still taken, so that capabilities outlive an exchange of keys.
 *
 * <p>The text is {@code <id of the key>.<id of the enrollment>.<HMAC of both>}, in letters, digits, hyphens and underscores.
 */
public final class EnrollmentAccess {

    /** The request header that carries a capability. */
    public static final String HEADER = "Enrollment-Access";

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final String SEPARATOR = ".";
    private static final int PARTS = 3;
    private static final int MAX_LENGTH = 200;

    private final List<AccessKey> keys;

    /**
     * Capabilities made with the first key and proved with each.
     *
     * @param keys at least one
     */
    EnrollmentAccess(List<AccessKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** The capability of an enrollment: always the same, as long as the key is. */
    public String of(EnrollmentId enrollment) {
        AccessKey key = keys.get(0);
        String named = key.id() + SEPARATOR + ENCODER.encodeToString(bytes(enrollment.value()));
        return named + SEPARATOR + ENCODER.encodeToString(key.hmac(named));
    }

    /** The enrollment that this text is a capability of; empty if it is none. */
    public Optional<EnrollmentId> enrollment(String capability) {
        String[] parts = capability.length() > MAX_LENGTH ? new String[0] : capability.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        return keys.stream()
                .filter(key -> key.id().equals(parts[0]))
                .filter(key -> isMadeWith(key, parts))
                .findFirst()
                .map(key -> new EnrollmentId(uuid(DECODER.decode(parts[1]))));
    }

    /** Compares texts: more than one of them may stand for the same bytes. */
    private static boolean isMadeWith(AccessKey key, String[] parts) {
        String hmac = ENCODER.encodeToString(key.hmac(parts[0] + SEPARATOR + parts[1]));
        return MessageDigest.isEqual(
                hmac.getBytes(StandardCharsets.US_ASCII), parts[2].getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer halves = ByteBuffer.wrap(bytes);
        return new UUID(halves.getLong(), halves.getLong());
    }
}
