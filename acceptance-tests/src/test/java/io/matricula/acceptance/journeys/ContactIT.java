package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person goes by another name and address, and stays the same person (R9). */
@Journey
class ContactIT {

    private final Matricula matricula;
    private final Person ana = Person.someone();

    ContactIT(Matricula matricula) {
        this.matricula = matricula;
    }

    private Enrollment enrolls(Person person) {
        return matricula.enroll(person).in(matricula.anOffering().open()).awaitStatus("CONFIRMED");
    }

    private Answer changes(String student, Map<String, Object> contact) {
        return matricula.send(Call.put("/v1/students/" + student + "/contact", contact));
    }

    private Answer foundBy(String address) {
        return matricula.get("/v1/students?email=" + address);
    }

    @Test
    void aStudentIsFoundByTheNewAddressAndByTheOldOneAsWhatItWas() {
        String student = enrolls(ana).studentId();
        String address = "new-" + ana.email();

        Answer changed = changes(student, Json.object("name", "Ana Lima", "email", address, "reason", "she married"));

        assertThat(changed.status()).isEqualTo(204);
        eventually(() -> assertThat(foundBy(address).text()).contains(student, "Ana Lima"));
        Answer byTheOldOne = foundBy(ana.email());
        assertThat(byTheOldOne.json().at("/items/0/studentId").asString()).isEqualTo(student);
        assertThat(byTheOldOne.json().at("/items/0/email").asString()).isEqualTo(address);
        assertThat(byTheOldOne.json().at("/items/0/was/0/email").asString()).isEqualTo(ana.email());
        assertThat(byTheOldOne.json().at("/items/0/was/0/name").asString()).isEqualTo(ana.name());
    }

    @Test
    void whoComesFromTheNewAddressIsTheSamePersonAndWhoComesFromTheOldOneToo() {
        String student = enrolls(ana).studentId();
        String address = "new-" + ana.email();
        changes(student, Json.object("email", address, "reason", "she asked"));
        quiet(matricula);

        assertThat(enrolls(ana.withDocument(null).withEmail(address)).studentId())
                .isEqualTo(student);
        assertThat(enrolls(ana.withDocument(null)).studentId()).isEqualTo(student);
    }

    @Test
    void anAddressThatIsAnotherPersonsMakesNobodyThatPerson() {
        Person bea = Person.someone();
        String beas = enrolls(bea).studentId();
        String anas = enrolls(ana).studentId();

        assertThat(changes(anas, Json.object("email", bea.email(), "reason", "one address for both"))
                        .status())
                .isEqualTo(204);

        eventually(() -> assertThat(foundBy(bea.email()).text()).contains(anas, beas));
        assertThat(enrolls(bea.withDocument(null)).studentId()).isEqualTo(beas);
    }

    @Test
    void whatIsNoContactIsRefused() {
        String student = enrolls(ana).studentId();
        assertProblem(changes(student, Json.object("reason", "nothing")), 422, "VALIDATION_FAILED");
        assertProblem(changes(student, Json.object("name", " ", "reason", "blank")), 422);
        assertProblem(changes(student, Json.object("email", "nowhere", "reason", "no address")), 422);
        assertProblem(
                changes(UUID.randomUUID().toString(), Json.object("name", "Ana", "reason", "nobody")),
                404,
                "NOT_FOUND");
    }
}
