package io.matricula.enrollment.duplicate;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.DuplicateReason;
import java.util.Optional;

/** R9: what makes two students look like one person. Twins share a day of birth and an address, so none of it merges anybody. */
@Rule("R9")
final class PossibleDuplicate {

    private static final int SLIPS = 2;

    private PossibleDuplicate() {}

    /**
     * Why the two may be one, if they may.
     *
     * @param lettersApart how many letters have to be added, dropped or changed to make one name of the other
     */
    static Optional<DuplicateReason> reason(boolean sameEmail, boolean sameBirthDate, int lettersApart) {
        if (sameEmail) {
            return Optional.of(DuplicateReason.SAME_EMAIL);
        } else if (!sameBirthDate || lettersApart > SLIPS) {
            return Optional.empty();
        }
        return Optional.of(
                lettersApart == 0
                        ? DuplicateReason.SAME_NAME_AND_BIRTH_DATE
                        : DuplicateReason.SIMILAR_NAME_AND_BIRTH_DATE);
    }
}
