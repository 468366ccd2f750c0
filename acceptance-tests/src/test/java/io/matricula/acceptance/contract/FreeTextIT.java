package io.matricula.acceptance.contract;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Journey
class FreeTextIT {

    private final Matricula matricula;

    FreeTextIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "João d'Ávila",
                "Joa\u0303o",
                "Nguyễn Thị Minh Khai",
                "محمد علي",
                "\u200fאסתר\u200e",
                "شاه\u200cنامه",
                "日本語 太郎",
                "👩\u200d💻 Ana ❤\ufe0f"
            })
    void aNameIsShownAsItWasWritten(String name) {
        var offering = matricula.anOffering().free().open();
        var someone = Person.someone();

        var enrollment = matricula
                .enroll(new Person(name, someone.email(), someone.documentNumber()))
                .in(offering)
                .awaitStatus("CONFIRMED");

        assertThat(matricula.get(enrollment.path()).json().at("/applicant/name").asString())
                .isEqualTo(name);
    }

    @Test
    void theBlanksAroundATextDoNotCount() {
        String term = "T" + UUID.randomUUID();
        var created = matricula.send(Call.post(
                "/v1/offerings",
                Json.object(
                        "courseCode",
                        "\u00a0MAT 101 ",
                        "title",
                        " Calculus\u3000",
                        "term",
                        " " + term + "\u200b",
                        "capacity",
                        1,
                        "price",
                        Json.money("0.00"))));

        eventually(() -> {
            JsonNode found = matricula
                    .get("/v1/offerings?courseCode=MAT+101&term=" + term)
                    .json()
                    .at("/items/0");
            assertThat(found.path("offeringId").asString()).isEqualTo(created.string("offeringId"));
            assertThat(found.path("title").asString()).isEqualTo("Calculus");
        });
    }
}
