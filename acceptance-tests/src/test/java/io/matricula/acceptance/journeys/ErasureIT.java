package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Erasure;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Lead;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Payable;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.FunnelRow;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** R35: facts stay, and every number with them; the person in them does not. */
@Journey
@Tag("R35")
class ErasureIT {

    private final Matricula matricula;
    private final Person ana = Person.someone();

    ErasureIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @Test
    void nobodyIsShownAnyMoreAndEveryNumberStays() {
        Offering offering = matricula.anOffering().withSeats(1).withWaitlist(1).open();
        Lead lead = matricula.interestOf(ana).captured();
        Enrollment withdrawn =
                matricula.enroll(ana).comingFrom(lead).in(offering).awaitStatus("CONFIRMED");
        assertThat(withdrawn.withdraw().status()).isEqualTo(202);
        withdrawn.awaitStatus("WITHDRAWN");
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        Enrollment inLine =
                matricula.enroll(ana).joiningTheWaitlist().in(offering).awaitStatus("WAITLISTED");
        assertThat(inLine.cancel().status()).isEqualTo(202);
        inLine.awaitStatus("CANCELLED");
        String student = withdrawn.studentId();
        FunnelRow before = matricula.funnel(offering.term());
        JsonNode money = matricula.get(withdrawn.payment().path()).json();

        JsonNode receipt = Erasure.begun(matricula, "studentId", student).receipt();

        assertThat(texts(receipt.path("erased"))).containsExactlyInAnyOrder("CONTACT", "ACADEMIC");
        assertThat(receipt.path("kept").path(0).path("compartment").asString()).isEqualTo("FISCAL");
        assertThat(receipt.path("kept").path(0).path("until").asString()).isNotEmpty();
        assertErased(withdrawn.path(), "/applicant");
        assertErased(inLine.path(), "/applicant");
        assertErased("/v1/students/" + student, "");
        assertErased("/v1/leads/" + lead.id(), "");
        assertThat(matricula.total("/v1/enrollments?email=" + ana.email())).isZero();
        assertThat(matricula.total("/v1/students?email=" + ana.email())).isZero();
        assertThat(matricula.funnel(offering.term())).isEqualTo(before);
        assertThat(matricula.get(withdrawn.payment().path()).json()).isEqualTo(money);
        assertThat(matricula.get("/v1/people/" + student + "/export").text())
                .doesNotContain(ana.email())
                .contains("ApplicantErased");
    }

    @Test
    void whoComesAgainIsNew() {
        Offering offering = matricula.anOffering().withSeats(2).open();
        Enrollment first = matricula.enroll(ana).in(offering).awaitStatus("CONFIRMED");
        String student = first.studentId();
        Erasure.begun(matricula, "enrollmentId", first.id()).receipt();

        Enrollment second = matricula.enroll(ana).in(offering).awaitStatus("CONFIRMED");

        assertThat(second.studentId()).isNotEqualTo(student);
        assertThat(matricula.get("/v1/students/" + second.studentId()).string("email"))
                .isEqualTo(ana.email());
        assertErased("/v1/students/" + student, "");
    }

    @Test
    void whoOnlyShowedInterestIsForgottenToo() {
        Lead lead = matricula.interestOf(ana).captured();

        JsonNode receipt = Erasure.begun(matricula, "leadId", lead.id()).receipt();

        assertThat(receipt.path("kept").isEmpty()).isTrue();
        assertErased("/v1/leads/" + lead.id(), "");
        assertThat(matricula.interestOf(ana).captured().id()).isEqualTo(lead.id());
        eventually(() -> assertThat(matricula.get("/v1/leads/" + lead.id()).string("email"))
                .isEqualTo(ana.email()));
    }

    @Test
    void nobodyIsForgottenWhoIsStillNeeded() {
        Enrollment unpaid = matricula
                .enroll(ana)
                .by(Payable.pix())
                .in(matricula.anOffering().open())
                .awaitStatus("AWAITING_PAYMENT");

        assertProblem(matricula.send(Erasure.of("enrollmentId", unpaid.id())), 409, "ERASURE_BLOCKED");
        assertThat(matricula.get(unpaid.path()).text()).contains(ana.email());

        assertThat(unpaid.cancel().status()).isEqualTo(202);
        unpaid.awaitStatus("CANCELLED");
        Erasure.begun(matricula, "enrollmentId", unpaid.id()).receipt();
        assertErased(unpaid.path(), "/applicant");
    }

    @Test
    void everybodyElseStaysAsTheyAre() {
        Offering offering = matricula.anOffering().withSeats(2).open();
        Person bia = Person.someone();
        Enrollment hers = matricula.enroll(bia).in(offering).awaitStatus("CONFIRMED");
        Enrollment gone = matricula.enroll(ana).in(offering).awaitStatus("CONFIRMED");
        String before = matricula.get(hers.path()).text();

        Erasure.begun(matricula, "enrollmentId", gone.id()).receipt();

        assertThat(matricula.get(hers.path()).text()).isEqualTo(before);
        assertThat(matricula.studentsWithEmail(bia.email())).hasSize(1);
    }

    @Test
    void aPersonTakesEverythingAlong() {
        Enrollment enrollment =
                matricula.enroll(ana).in(matricula.anOffering().open()).awaitStatus("CONFIRMED");

        eventually(() -> assertThat(matricula
                        .get("/v1/people/" + enrollment.studentId() + "/export")
                        .text())
                .contains(ana.name(), ana.email(), ana.documentNumber(), "EnrollmentConfirmed", "PaymentConfirmed")
                .doesNotContain("tok_approved"));
    }

    @Test
    void onePersonIsNamedInOneWay() {
        String nobody = UUID.randomUUID().toString();
        assertProblem(matricula.send(Erasure.of("studentId", nobody)), 404, "NOT_FOUND");
        assertProblem(matricula.send(Call.post("/v1/erasures", Map.of("reason", "asked"))), 422, "VALIDATION_FAILED");
        assertProblem(
                matricula.send(
                        Call.post("/v1/erasures", Map.of("reason", "asked", "studentId", nobody, "leadId", nobody))),
                422,
                "VALIDATION_FAILED");
    }

    private void assertErased(String path, String at) {
        eventually(() -> {
            JsonNode shown = matricula.get(path).json().at(at);
            assertThat(shown.path("erased").asBoolean(false))
                    .as("%s: %s", path, shown)
                    .isTrue();
            assertThat(shown.path("name").isNull()).isTrue();
            assertThat(shown.path("email").isNull()).isTrue();
        });
    }

    private static Iterable<String> texts(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
