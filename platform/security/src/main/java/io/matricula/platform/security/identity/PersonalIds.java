package io.matricula.platform.security.identity;

import io.matricula.platform.security.secret.Secrets;
import io.matricula.shared.NameBasedId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids that follow from a document number, an address or whatever else is known of a person: HMAC-SHA256 under the secret
 * of this installation. Without the secret an attacker cannot try all numbers until one fits, as they could with {@link NameBasedId}.
 */
public final class PersonalIds {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private PersonalIds(SecretKeySpec key) {
        this.key = key;
    }

    /** Those of this installation; every instance of every service must be given the same secret. */
    public static PersonalIds of(Secrets secrets) {
        return new PersonalIds(new SecretKeySpec(secrets.secret(Secrets.IDENTITIES), ALGORITHM));
    }

    /** The id of a name within a kind; kinds keep equal names apart. */
    public UUID of(String kind, String name) {
        return of(kind, name.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of some bytes within a kind. */
    public UUID of(String kind, byte[] name) {
        Mac mac = mac();
        mac.update((kind + ":").getBytes(StandardCharsets.UTF_8));
        return NameBasedId.of(mac.doFinal(name));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
