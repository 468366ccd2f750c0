package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** R9: who looks like one person is shown to staff, and nobody is merged. */
@Journey
class PossibleDuplicatesIT {

    private final Matricula matricula;
    private final String day = LocalDate.EPOCH
            .minusDays(ThreadLocalRandom.current().nextInt(20_000))
            .toString();
    private final Person ana = Person.someone().withBirthDate(day);

    PossibleDuplicatesIT(Matricula matricula) {
        this.matricula = matricula;
    }

    private String isStudent(Person person) {
        return matricula
                .enroll(person)
                .in(matricula.anOffering().open())
                .awaitStatus("CONFIRMED")
                .studentId();
    }

    private List<String> duplicatesOf(String student) {
        return matricula
                .get("/v1/students/" + student)
                .json()
                .path("possibleDuplicates")
                .valueStream()
                .map(other -> other.path("studentId").asString() + " "
                        + other.path("reason").asString())
                .toList();
    }

    @Test
    void theSameNameAndDayOfBirthAreShownWithBothAndFoundByStaff() {
        String first = isStudent(ana);
        String second = isStudent(Person.someone().withName(ana.name()).withBirthDate(day));

        eventually(() -> {
            assertThat(duplicatesOf(first)).containsExactly(second + " SAME_NAME_AND_BIRTH_DATE");
            assertThat(duplicatesOf(second)).containsExactly(first + " SAME_NAME_AND_BIRTH_DATE");
        });
        assertThat(matricula
                        .get("/v1/students?possibleDuplicates=true&size=200")
                        .text())
                .contains(first, second);
        assertThat(matricula
                        .get("/v1/students?possibleDuplicates=false&email=" + ana.email())
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void siblingsWithOneAddressAreShownAndStayTwo() {
        String first = isStudent(ana);
        String second = isStudent(Person.someone().withEmail(ana.email()));

        assertThat(second).isNotEqualTo(first);
        eventually(() -> assertThat(duplicatesOf(second)).containsExactly(first + " SAME_EMAIL"));
    }

    @Test
    void twinsAreNoDuplicates() {
        String first = isStudent(ana);
        String second = isStudent(Person.someone().withName("Roberto Carlos").withBirthDate(day));

        quiet(matricula);
        assertThat(duplicatesOf(second)).noneMatch(other -> other.startsWith(first));
    }
}
