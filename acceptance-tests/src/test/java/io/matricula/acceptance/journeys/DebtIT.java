package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** R17: a debt that is overdue keeps a student from the next term, and from nothing else, until it is settled. */
@Journey
class DebtIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 3, 1);
    private static final LocalDate IN_A_LONG_TIME = LocalDate.of(2120, 3, 1);

    private final Matricula matricula;
    private final Person ana = Person.someone();

    DebtIT(Matricula matricula) {
        this.matricula = matricula;
    }

    private Enrollment asks() {
        return matricula.enroll(ana).in(matricula.anOffering().open());
    }

    private static Call owing(String student, String amount, LocalDate dueOn) {
        return Call.post(
                "/v1/debts",
                Json.object(
                        "studentId",
                        student,
                        "amount",
                        Json.object("amount", amount, "currency", "BRL"),
                        "dueOn",
                        dueOn.toString(),
                        "reason",
                        "a lost book"));
    }

    private String owes(String student, LocalDate dueOn) {
        Answer answer = matricula.send(owing(student, "30.00", dueOn));
        assertThat(answer.status()).as("a debt: %s", answer).isEqualTo(201);
        return answer.string("debtId");
    }

    private void settles(String debt) {
        Answer answer = matricula.send(Call.post("/v1/debts/" + debt + "/settlement", Json.object("reason", "paid")));
        assertThat(answer.status()).as("the settlement: %s", answer).isEqualTo(204);
    }

    private JsonNode student(String id) {
        return matricula.get("/v1/students/" + id).json();
    }

    private List<String> debtsOf(String student) {
        return texts(student, "debts", "status");
    }

    private List<String> holdsOf(String student) {
        return texts(student, "holds", "kind");
    }

    private List<String> texts(String student, String list, String field) {
        return student(student)
                .path(list)
                .valueStream()
                .map(item -> item.path(field).asString())
                .toList();
    }

    @Test
    void anOverdueDebtBlocksTheNextTermOnlyAndNoLongerThanUntilItIsSettled() {
        Enrollment running = asks().awaitStatus("CONFIRMED");
        String student = running.studentId();
        String debt = owes(student, LONG_AGO);
        eventually(() -> assertThat(holdsOf(student)).containsExactly("DEBT"));
        eventually(() -> assertThat(debtsOf(student)).containsExactly("OVERDUE"));

        asks().awaitEnd("REJECTED", "STUDENT_ON_HOLD");
        assertThat(running.now().status()).isEqualTo("CONFIRMED");
        String hold = student(student).at("/holds/0/holdId").asString();
        assertRefused(
                matricula.send(Call.post(
                        "/v1/students/" + student + "/holds/" + hold + "/release", Json.object("reason", "mercy"))),
                "DEBT_OPEN");

        settles(debt);
        eventually(() -> assertThat(holdsOf(student)).isEmpty());
        assertThat(debtsOf(student)).containsExactly("SETTLED");
        asks().awaitStatus("CONFIRMED");
    }

    @Test
    void aDebtThatIsNotDueYetBlocksNothing() {
        String student = asks().awaitStatus("CONFIRMED").studentId();
        String debt = owes(student, IN_A_LONG_TIME);
        eventually(() -> assertThat(debtsOf(student)).containsExactly("OPEN"));

        asks().awaitStatus("CONFIRMED");
        settles(debt);
        settles(debt);
        eventually(() -> assertThat(debtsOf(student)).containsExactly("SETTLED"));
    }

    @Test
    void onlyAStudentOwesAndMoreThanNothing() {
        assertProblem(matricula.send(owing(UUID.randomUUID().toString(), "30.00", LONG_AGO)), 404, "NOT_FOUND");
        String student = asks().awaitStatus("CONFIRMED").studentId();
        assertProblem(matricula.send(owing(student, "0.00", LONG_AGO)), 422, "VALIDATION_FAILED");
        assertProblem(
                matricula.send(
                        Call.post("/v1/debts/" + UUID.randomUUID() + "/settlement", Json.object("reason", "nothing"))),
                404,
                "NOT_FOUND");
        assertThat(debtsOf(student)).isEmpty();
    }
}
