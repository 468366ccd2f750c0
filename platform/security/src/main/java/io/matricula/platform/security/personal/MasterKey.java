package io.matricula.platform.security.personal;

import io.matricula.platform.security.secret.Secrets;
import java.util.List;
import javax.crypto.SecretKey;

/** The keys of people are themselves encrypted with it: whoever has the store of keys alone has nothing. Two are known while one is exchanged. */
final class MasterKey {

    private final List<Aes> keys;

    private MasterKey(List<Aes> keys) {
        this.keys = keys;
    }

    static MasterKey of(Secrets secrets) {
        return new MasterKey(
                secrets.withFormer(Secrets.PERSONAL_DATA).stream().map(Aes::of).toList());
    }

    /** A key as it may be stored. */
    byte[] wrapped(SecretKey key, byte[] context) {
        return keys.get(0).encrypted(key.getEncoded(), context);
    }

    /** The key that was stored in this context; {@link PersonalDataUnreadable} if no master key fits. */
    SecretKey unwrapped(byte[] stored, byte[] context) {
        for (Aes key : keys) {
            byte[] raw = key.decryptedOrNull(stored, context);
            if (raw != null) {
                return Aes.key(raw);
            }
        }
        throw new PersonalDataUnreadable("A key does not fit the secret " + Secrets.PERSONAL_DATA + ".");
    }
}
