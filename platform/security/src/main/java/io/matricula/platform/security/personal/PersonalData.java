package io.matricula.platform.security.personal;

import io.matricula.shared.privacy.Compartment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Encrypts what is personal and decrypts it again, as long as the person has not been erased. */
public final class PersonalData {

    private static final String MARK = "pd1.";

    private final PersonalKeys keys;
    private final SealMemory memory;

    PersonalData(PersonalKeys keys) {
        this.keys = keys;
        this.memory = new SealMemory(keys.memory().reading());
        keys.onDestruction(memory::forget);
    }

    /**
     * The form in which a text may be stored.
     *
     * @param person whom it is about
     * @param field its name, so that it cannot be taken for another one
     */
    public String sealed(UUID person, Compartment compartment, String field, String text) {
        PersonalKeys.Key key = keys.forNewData(person, compartment);
        var name = new KeyName(person, key.generation(), compartment);
        return memory.seal(name, field, text).orElseGet(() -> {
            String seal = sealed(name, key, field, text);
            memory.remember(name, field, text, seal);
            return seal;
        });
    }

    private static String sealed(KeyName name, PersonalKeys.Key key, String field, String text) {
        byte[] secret = new Aes(key.secret()).encrypted(bytes(text), joined(name.bytes(), bytes(field)));
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(joined(name.bytes(), secret));
    }

    /**
     * The text behind what was stored; null once the person is erased. What was never sealed, before there were keys, is the text itself.
     *
     * @param field its name
     */
    public @Nullable String opened(String field, String stored) {
        return isSealed(stored)
                ? memory.text(field, stored).or(() -> openedSeal(field, stored)).orElse(null)
                : stored;
    }

    /** Whether this is the form in which a text is stored. */
    public static boolean isSealed(String stored) {
        return stored.startsWith(MARK);
    }

    private Optional<String> openedSeal(String field, String stored) {
        ByteBuffer seal = ByteBuffer.wrap(decoded(stored));
        KeyName name = KeyName.in(seal).orElseThrow(PersonalData::noSeal);
        byte[] secret = new byte[seal.remaining()];
        seal.get(secret);
        Optional<String> text = keys.find(name)
                .map(key -> new Aes(key).decrypted(secret, joined(name.bytes(), bytes(field))))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        text.ifPresent(opened -> memory.remember(name, field, opened, stored));
        return text;
    }

    private static byte[] decoded(String stored) {
        try {
            return Base64.getUrlDecoder().decode(stored.substring(MARK.length()));
        } catch (IllegalArgumentException notOurs) {
            throw noSeal();
        }
    }

    private static PersonalDataUnreadable noSeal() {
        return new PersonalDataUnreadable("What is stored is no personal data of this product.");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
