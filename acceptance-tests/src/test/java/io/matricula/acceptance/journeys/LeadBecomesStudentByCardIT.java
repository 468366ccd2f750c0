package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Lead;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.Amount;
import io.matricula.acceptance.vocabulary.Views.TimelineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadBecomesStudentByCardIT {

    private final Person ana = Person.someone();
    private final Matricula matricula;
    private final Offering offering;
    private final Lead lead;
    private final Enrollment enrollment;

    LeadBecomesStudentByCardIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(2).costing("199.90").open();
        lead = matricula.interestOf(ana).in(offering).captured();
        enrollment =
                matricula.enroll(ana).by(card("tok_approved")).comingFrom(lead).in(offering);
    }

    @BeforeAll
    void theEnrollmentIsConfirmed() {
        enrollment.awaitStatus("CONFIRMED");
        lead.awaitStatus("CONVERTED");
    }

    @Test
    void theEnrollmentKnowsItsLeadAndHasNoReasonToExplain() {
        assertThat(enrollment.now().leadId()).isEqualTo(lead.id());
        assertThat(enrollment.now().statusReason()).isNull();
    }

    @Test
    void thePaymentIsConfirmed() {
        var payment = enrollment.payment().awaitStatus("CONFIRMED").now();

        assertThat(payment.enrollmentId()).isEqualTo(enrollment.id());
        assertThat(payment.method()).isEqualTo("CARD");
        assertThat(payment.amount()).isEqualTo(new Amount("199.90", "BRL"));
        assertThat(payment.refunded()).isEqualTo(new Amount("0.00", "BRL"));
        assertThat(payment.attempts()).isOne();
        assertThat(payment.confirmedAt()).isNotNull();
    }

    @Test
    void thePersonIsAStudentWithThisEnrollment() {
        eventually(() -> assertThat(matricula.studentsWithEmail(ana.email()))
                .singleElement()
                .satisfies(student -> {
                    assertThat(student.name()).isEqualTo(ana.name());
                    assertThat(student.studentId()).isEqualTo(enrollment.studentId());
                }));
        eventually(() -> {
            var taken = matricula
                    .get("/v1/students/" + enrollment.studentId())
                    .json()
                    .path("enrollments")
                    .path(0);
            assertThat(taken.path("enrollmentId").asString()).isEqualTo(enrollment.id());
            assertThat(taken.path("offeringId").asString()).isEqualTo(offering.id());
            assertThat(taken.path("courseCode").asString()).isEqualTo("MAT101");
            assertThat(taken.path("term").asString()).isEqualTo(offering.term());
            assertThat(taken.path("status").asString()).isEqualTo("CONFIRMED");
        });
    }

    @Test
    void theLeadIsConvertedByThisEnrollment() {
        assertThat(lead.now().enrollmentId()).isEqualTo(enrollment.id());
    }

    @Test
    void theOfferingCountsTheSeat() {
        offering.awaitSeats(0, 1, 1);
    }

    @Test
    void theTimelineTellsTheStoryAcrossAllContexts() {
        eventually(() -> assertThat(enrollment.facts())
                .containsSubsequence(
                        "EnrollmentRequested",
                        "SeatHeld",
                        "PaymentRequested",
                        "PaymentConfirmed",
                        "StudentRegistered",
                        "LeadConverted",
                        "EnrollmentConfirmed"));
        assertThat(enrollment.timeline())
                .extracting(item -> item.context().toLowerCase(java.util.Locale.ROOT))
                .contains("academic", "financial", "marketing");
        assertThat(enrollment.timeline()).extracting(TimelineItem::at).isSorted();
        assertThat(enrollment.timeline()).extracting(TimelineItem::causedBy).doesNotContainNull();
        assertThat(enrollment.timeline())
                .extracting(TimelineItem::correlationId)
                .doesNotContainNull()
                .containsOnly(enrollment.timeline().get(0).correlationId());
        assertThat(enrollment.timeline()).extracting(TimelineItem::summary).doesNotContain("");
    }

    @Test
    void theFunnelOfTheTermCountsEveryStep() {
        eventually(() -> {
            var row = matricula.funnel(offering.term());
            assertThat(row.leads()).as("leads").isOne();
            assertThat(row.requested()).as("requested").isOne();
            assertThat(row.awaitingPayment()).as("awaitingPayment").isZero();
            assertThat(row.confirmed()).as("confirmed").isOne();
            assertThat(row.revenue()).isEqualTo(new Amount("199.90", "BRL"));
        });
    }

    @Test
    void whoWaitsIsAnsweredWhenItIsConfirmed() {
        var bia = matricula.enroll(Person.someone()).in(matricula.anOffering().open());

        eventually(() -> assertThat(matricula.get(bia.path()).status()).isEqualTo(200));
        Answer answer = matricula.send(Call.get(bia.path()).waiting(30));

        assertThat(answer.string("status")).isEqualTo("CONFIRMED");
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=30");
    }
}
