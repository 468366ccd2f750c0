package io.matricula.platform.security.capability;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that capabilities and tickets are made with; its id says which, and nothing of it. */
final class AccessKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String KEY_ID_OF = "id of a key of capabilities";
    private static final int ID_BYTES = 4;

    private final SecretKeySpec key;
    private final String id;

    AccessKey(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.id = HexFormat.of().formatHex(hmac(KEY_ID_OF), 0, ID_BYTES);
    }

    String id() {
        return id;
    }

    /** Another key that follows from this one, and from which this one does not follow. */
    AccessKey forPurpose(String purpose) {
        return new AccessKey(hmac(purpose));
    }

    byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK knows " + ALGORITHM, impossible);
        }
    }
}
