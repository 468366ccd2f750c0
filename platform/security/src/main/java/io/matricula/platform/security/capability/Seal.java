package io.matricula.platform.security.capability;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Makes text of content that nobody can make without a key, and reads it again. Nothing of it is secret but how it was made.
 *
 * <p>The text is {@code <id of the key>.<content>.<HMAC of both>}, in letters, digits, hyphens and underscores.
 */
final class Seal {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final String SEPARATOR = ".";
    private static final int PARTS = 3;
    private static final int MAX_LENGTH = 200;

    private final List<AccessKey> keys;

    /**
     * Seals with the first key and proves with each.
     *
     * @param keys at least one
     */
    Seal(List<AccessKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** The text of this content: always the same, as long as the key is. */
    String on(byte[] content) {
        AccessKey key = keys.get(0);
        String named = key.id() + SEPARATOR + ENCODER.encodeToString(content);
        return named + SEPARATOR + ENCODER.encodeToString(key.hmac(named));
    }

    /** The content of this text; empty if it was not sealed with one of the keys. */
    Optional<byte[]> content(String text) {
        String[] parts = text.length() > MAX_LENGTH ? new String[0] : text.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        return keys.stream()
                .filter(key -> key.id().equals(parts[0]))
                .filter(key -> isMadeWith(key, parts))
                .findFirst()
                .map(key -> DECODER.decode(parts[1]));
    }

    /** Compares texts: more than one of them may stand for the same bytes. */
    private static boolean isMadeWith(AccessKey key, String[] parts) {
        String hmac = ENCODER.encodeToString(key.hmac(parts[0] + SEPARATOR + parts[1]));
        return MessageDigest.isEqual(
                hmac.getBytes(StandardCharsets.US_ASCII), parts[2].getBytes(StandardCharsets.UTF_8));
    }
}
