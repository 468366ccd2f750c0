package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Problems;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R17: a hold keeps a student from new places and from nothing else. */
@Journey
class StudentOnHoldIT {

    private final Matricula matricula;
    private final Person ana = Person.someone();

    StudentOnHoldIT(Matricula matricula) {
        this.matricula = matricula;
    }

    private Enrollment isEnrolled() {
        return matricula.enroll(ana).in(anOffering()).awaitStatus("CONFIRMED");
    }

    private Offering anOffering() {
        return matricula.anOffering().open();
    }

    private String getsAHold(String student) {
        Answer answer = matricula.send(placing(student, "DOCUMENTS"));
        assertThat(answer.status()).as("placing a hold: %s", answer).isEqualTo(201);
        return answer.string("holdId");
    }

    private static Call placing(String student, String kind) {
        return Call.post(
                "/v1/students/" + student + "/holds", Json.object("kind", kind, "reason", "the diploma is missing"));
    }

    private Answer releases(String student, String hold) {
        return matricula.send(Call.post(
                "/v1/students/" + student + "/holds/" + hold + "/release",
                Json.object("reason", "the diploma is there")));
    }

    private List<String> holdsOf(String student) {
        return matricula
                .get("/v1/students/" + student)
                .json()
                .path("holds")
                .valueStream()
                .map(hold ->
                        hold.path("kind").asString() + " " + hold.path("reason").asString())
                .toList();
    }

    @Test
    void aStudentWithAHoldGetsNoNewPlaceUntilItIsReleased() {
        Enrollment running = isEnrolled();
        String student = running.studentId();
        String hold = getsAHold(student);
        eventually(() -> assertThat(holdsOf(student)).containsExactly("DOCUMENTS the diploma is missing"));

        Offering next = matricula.anOffering().withSeats(1).open();
        matricula.enroll(ana).in(next).awaitEnd("REJECTED", "STUDENT_ON_HOLD");
        next.awaitSeats(0, 0, 1);
        assertThat(running.now().status()).isEqualTo("CONFIRMED");

        assertThat(releases(student, hold).status()).isEqualTo(204);
        matricula.enroll(ana).in(next).awaitStatus("CONFIRMED");
        eventually(() -> assertThat(holdsOf(student)).isEmpty());
        assertThat(releases(student, hold).status()).isEqualTo(204);
    }

    @Test
    void aHoldKeepsNobodyFromGivingAPlaceUp() {
        Enrollment running = isEnrolled();
        getsAHold(running.studentId());

        assertThat(running.withdraw().status()).isEqualTo(202);
        running.awaitStatus("WITHDRAWN");
    }

    @Test
    void whoGotAHoldInLineIsSkippedAndTheNextIsCalled() {
        String student = isEnrolled().studentId();
        Offering popular = matricula.anOffering().withSeats(1).withWaitlist(2).open();
        Enrollment seated = matricula.enroll(Person.someone()).in(popular).awaitStatus("CONFIRMED");
        Enrollment first =
                matricula.enroll(ana).joiningTheWaitlist().in(popular).awaitPlaceInLine(1);
        Enrollment second = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(popular)
                .awaitPlaceInLine(2);

        getsAHold(student);
        seated.withdraw();

        first.awaitEnd("REJECTED", "STUDENT_ON_HOLD");
        second.awaitStatus("SEAT_OFFERED");
    }

    @Test
    void whoIsCalledAndThenGetsAHoldTakesTheSeatOnlyWithoutIt() {
        String student = isEnrolled().studentId();
        Offering popular = matricula.anOffering().withSeats(1).withWaitlist(1).open();
        Enrollment seated = matricula.enroll(Person.someone()).in(popular).awaitStatus("CONFIRMED");
        Enrollment called =
                matricula.enroll(ana).joiningTheWaitlist().in(popular).awaitPlaceInLine(1);
        seated.withdraw();
        called.awaitStatus("SEAT_OFFERED");
        String hold = getsAHold(student);

        Problems.assertRefused(called.payBy(pix()), "STUDENT_ON_HOLD");
        releases(student, hold);
        called.acceptTheOfferBy(card("tok_approved")).awaitStatus("CONFIRMED");
    }

    @Test
    void onlyStudentsHaveHoldsAndOnlyThoseThatPeoplePlace() {
        assertProblem(matricula.send(placing(UUID.randomUUID().toString(), "OTHER")), 404);
        String student = isEnrolled().studentId();
        assertProblem(matricula.send(placing(student, "DEBT")), 422, "VALIDATION_FAILED");
        assertProblem(releases(student, UUID.randomUUID().toString()), 404);
        assertProblem(matricula.send(Call.post("/v1/students/" + student + "/holds", Json.object())), 422);
        assertThat(holdsOf(student)).isEmpty();
    }
}
