package io.matricula.financial.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs notifications with the secret shared with the gateway: HMAC-SHA256 over the exact bytes of the body. While the secret is being
 * exchanged, signatures with the one before it are right, too.
 */
public final class NotificationSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final List<SecretKeySpec> secrets;

    /**
     * Signatures with the first secret; those with each are right.
     *
     * @param secrets at least one
     */
    public NotificationSignature(List<byte[]> secrets) {
        this.secrets = secrets.stream()
                .map(secret -> new SecretKeySpec(secret, ALGORITHM))
                .toList();
    }

    /** {@code sha256=<hex>}. */
    public String of(byte[] body) {
        return with(secrets.get(0), body);
    }

    /** Compares in a time that does not tell how much is right. */
    boolean matches(String signature, byte[] body) {
        byte[] claimed = signature.getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .anyMatch(
                        secret -> MessageDigest.isEqual(with(secret, body).getBytes(StandardCharsets.UTF_8), claimed));
    }

    private static String with(SecretKeySpec secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
