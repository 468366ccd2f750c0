package io.matricula.platform.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowsPersonTest {

    private record Reachable(String email) implements ShowsPerson<Reachable> {

        @Override
        public Reachable masked() {
            return new Reachable(ShowsPerson.maskedEmail(email));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ana@school.example, a***@school.example",
        "a@school.example, a***@school.example",
        "élise@school.example, é***@school.example",
        "𝒜na@school.example, 𝒜***@school.example",
        "\"a@b\"@school.example, \"***@school.example",
        "@school.example, ***",
        "ana, ***"
    })
    void ofAnAddressTheFirstLetterAndTheDomainAreLeft(String email, String masked) {
        assertThat(ShowsPerson.maskedEmail(email)).isEqualTo(masked);
    }

    @Test
    void onlyWhatShowsAPersonIsMasked() {
        assertThat(ShowsPerson.masked(new Reachable("ana@school.example")))
                .isEqualTo(new Reachable("a***@school.example"));
        assertThat(ShowsPerson.masked("ana@school.example")).isEqualTo("ana@school.example");
    }
}
