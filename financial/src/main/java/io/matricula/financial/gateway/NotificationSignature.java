package io.matricula.financial.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs notifications with the secret shared with the gateway: HMAC-SHA256 over the exact bytes of the body. */
public final class NotificationSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final SecretKeySpec secret;

    public NotificationSignature(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** {@code sha256=<hex>}. */
    public String of(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Compares in a time that does not tell how much is right. */
    boolean matches(String signature, byte[] body) {
        return MessageDigest.isEqual(
                of(body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
