package io.matricula.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * R21: ids that follow from a name, so that doing something again finds the same thing: the one payment of an enrollment, the answer to an
 * idempotency key. A guess of the name gives the id, so names here are no personal data. They are UUIDs of version 8 over SHA-256
 * (RFC 9562, section 5.8).
 */
@Rule("R21")
public final class NameBasedId {

    private NameBasedId() {}

    /** The id of a name within a kind; kinds keep equal names apart. */
    public static UUID of(String kind, String name) {
        return of(kind, name.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of some bytes within a kind. */
    public static UUID of(String kind, byte[] name) {
        MessageDigest digest = sha256();
        digest.update((kind + ":").getBytes(StandardCharsets.UTF_8));
        return of(digest.digest(name));
    }

    /** The id that begins a digest of at least 16 bytes. */
    public static UUID of(byte[] digest) {
        ByteBuffer hash = ByteBuffer.wrap(digest);
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
