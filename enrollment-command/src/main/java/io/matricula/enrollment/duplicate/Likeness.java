package io.matricula.enrollment.duplicate;

import io.matricula.shared.EmailAddress;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.DuplicateReason;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** What two people have in common, as far as it is compared. */
final class Likeness {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private Likeness() {}

    /** Why the two may be one person, if they may; of people who have been erased nothing is known. */
    static Optional<DuplicateReason> between(Applicant one, Applicant other) {
        if (one.isErased() || other.isErased()) {
            return Optional.empty();
        }
        boolean sameEmail = EmailAddress.of(one.address()).equals(EmailAddress.of(other.address()));
        boolean sameBirthDate = one.birthDate() != null && one.birthDate().equals(other.birthDate());
        int lettersApart = LevenshteinDistance.getDefaultInstance().apply(letters(one.name()), letters(other.name()));
        return PossibleDuplicate.reason(sameEmail, sameBirthDate, lettersApart);
    }

    /** As a name is compared: without case, accents, spaces and signs. */
    private static String letters(@Nullable String name) {
        String plain = MARKS.matcher(Normalizer.normalize(Objects.requireNonNullElse(name, ""), Normalizer.Form.NFKD))
                .replaceAll("");
        return NO_LETTERS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
