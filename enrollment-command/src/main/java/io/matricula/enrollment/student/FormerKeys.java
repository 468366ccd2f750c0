package io.matricula.enrollment.student;

import io.matricula.shared.EmailAddress;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.IdentityKey;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/** The ids under which people were known before ids of personal data needed a secret; they are looked up, and never made again. */
final class FormerKeys {

    private FormerKeys() {}

    static Stream<IdentityKey> ofEmail(String written, EmailAddress email) {
        return keys("email", folded(written).strip(), email.value());
    }

    /** The kind was not asked for then, so the number is looked up whatever its kind. */
    static Stream<IdentityKey> ofDocument(String written, DocumentNumber document) {
        return keys("document", folded(written).replaceAll("[^\\p{L}\\p{N}]", ""), folded(document.value()));
    }

    private static Stream<IdentityKey> keys(String kind, String then, String now) {
        return Stream.of(then, now).distinct().map(name -> new IdentityKey(NameBasedId.of(kind, name)));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
