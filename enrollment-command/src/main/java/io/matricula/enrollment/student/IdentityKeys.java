package io.matricula.enrollment.student;

import io.matricula.shared.NameBasedId;
import io.matricula.shared.Rule;
import io.matricula.shared.academic.IdentityKey;
import java.text.Normalizer;
import java.util.Locale;

/** R9: the same person is recognized by document number, else by e-mail, both normalized. */
@Rule("R9")
public final class IdentityKeys {

    private IdentityKeys() {}

    /** Spaces around it and upper case make no difference. */
    public static IdentityKey ofEmail(String email) {
        String normalized =
                Normalizer.normalize(email, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return new IdentityKey(NameBasedId.of("email", normalized));
    }

    /** Only letters and digits count: {@code 123.456-X} is {@code 123456x}. */
    public static IdentityKey ofDocument(String documentNumber) {
        return new IdentityKey(NameBasedId.of("document", significant(documentNumber)));
    }

    /** Whether anything is left of a document number once it is normalized. */
    public static boolean isDocument(String documentNumber) {
        return !significant(documentNumber).isEmpty();
    }

    private static String significant(String documentNumber) {
        return Normalizer.normalize(documentNumber, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
