package io.matricula.enrollment.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.DuplicateReason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R9")
class LikenessTest {

    private static final Applicant ANA =
            new Applicant("Ana Souza", "ana@school.example", "AB-1", LocalDate.of(2001, 2, 3));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Ana Souza,  other@school.example, 2001-02-03, SAME_NAME_AND_BIRTH_DATE",
                "ANÁ  SÓUZA, other@school.example, 2001-02-03, SAME_NAME_AND_BIRTH_DATE",
                "Ana Sousa,  other@school.example, 2001-02-03, SIMILAR_NAME_AND_BIRTH_DATE",
                "Anna Sousa, other@school.example, 2001-02-03, SIMILAR_NAME_AND_BIRTH_DATE",
                "Hannah S,   other@school.example, 2001-02-03, -",
                "Bia Souza,  other@school.example, 2001-02-03, SIMILAR_NAME_AND_BIRTH_DATE",
                "Beatriz Souza, other@school.example, 2001-02-03, -",
                "Ana Souza,  other@school.example, 2001-02-04, -",
                "Ana Souza,  other@school.example, -,          -",
                "Carlos Lima, Ana@School.example,  -,          SAME_EMAIL",
                "Ana Souza,  ANA@school.example,   2001-02-03, SAME_EMAIL",
            })
    void someThingsMakeTwoPeopleLookLikeOne(
            String name, String email, @Nullable LocalDate birthDate, @Nullable DuplicateReason reason) {
        var other = new Applicant(name, email, "CD-2", birthDate);

        assertThat(Likeness.between(ANA, other).orElse(null)).isEqualTo(reason);
        assertThat(Likeness.between(other, ANA).orElse(null)).isEqualTo(reason);
    }

    @Test
    @Tag("R35")
    void whoHasBeenErasedLooksLikeNobody() {
        assertThat(Likeness.between(ANA, Applicant.ERASED)).isEmpty();
        assertThat(Likeness.between(Applicant.ERASED, ANA)).isEmpty();
    }
}
