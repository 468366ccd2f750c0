package io.matricula.platform.security.personal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM with one key: what was encrypted in one context cannot be decrypted in another, nor changed unnoticed.
 *
 * @param key of 256 bits
 */
record Aes(SecretKey key) {

    static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "AES";
    private static final String MODE = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Of a secret, of which the first 256 bits count. */
    static Aes of(byte[] secret) {
        return new Aes(key(Arrays.copyOf(secret, KEY_BYTES)));
    }

    static SecretKey key(byte[] raw) {
        return new SecretKeySpec(raw, ALGORITHM);
    }

    static SecretKey newKey() {
        return key(random(KEY_BYTES));
    }

    /** The nonce and what is encrypted with it. */
    byte[] encrypted(byte[] plain, byte[] context) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + secret.length)
                    .put(nonce)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + MODE, impossible);
        }
    }

    /** What was encrypted in this context; {@link PersonalDataUnreadable} if it was not. */
    byte[] decrypted(byte[] secret, byte[] context) {
        byte[] plain = decryptedOrNull(secret, context);
        if (plain == null) {
            throw new PersonalDataUnreadable("What is stored was not encrypted with its key.");
        }
        return plain;
    }

    byte @Nullable [] decryptedOrNull(byte[] secret, byte[] context) {
        if (secret.length <= NONCE_BYTES) {
            return null;
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(secret, NONCE_BYTES), context)
                    .doFinal(secret, NONCE_BYTES, secret.length - NONCE_BYTES);
        } catch (AEADBadTagException changed) {
            return null;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + MODE, impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(MODE);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "Aes";
    }
}
