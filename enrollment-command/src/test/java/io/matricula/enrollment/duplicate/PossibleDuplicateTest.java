package io.matricula.enrollment.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.DuplicateReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R9")
class PossibleDuplicateTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true,  true,  0, SAME_EMAIL",
                "true,  true,  9, SAME_EMAIL",
                "true,  false, 0, SAME_EMAIL",
                "true,  false, 9, SAME_EMAIL",
                "false, true,  0, SAME_NAME_AND_BIRTH_DATE",
                "false, true,  1, SIMILAR_NAME_AND_BIRTH_DATE",
                "false, true,  2, SIMILAR_NAME_AND_BIRTH_DATE",
                "false, true,  3, -",
                "false, false, 0, -",
                "false, false, 9, -",
            })
    void addressOrDayOfBirthAndNameMakeTwoStudentsLookLikeOne(
            boolean sameEmail, boolean sameBirthDate, int lettersApart, @Nullable DuplicateReason reason) {
        assertThat(PossibleDuplicate.reason(sameEmail, sameBirthDate, lettersApart)
                        .orElse(null))
                .isEqualTo(reason);
    }
}
