package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Problems;
import io.matricula.acceptance.vocabulary.Views.EnrollmentView;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R10: at most one active enrollment per person and offering. */
@Journey
class OnePlacePerPersonIT {

    private final Matricula matricula;
    private final Offering offering;
    private final Person ana = Person.someone();

    OnePlacePerPersonIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(5).open();
    }

    @Test
    void aSecondRequestOfTheSamePersonIsRefused() {
        matricula.enroll(ana).in(offering).awaitStatus("CONFIRMED");

        assertAlreadyEnrolled(
                matricula.enroll(ana.withEmail("other-" + ana.email())).ask(offering));

        offering.awaitSeats(0, 1, 4);
    }

    @Test
    void aSecondRequestWhileTheFirstIsUnpaidIsRefused() {
        var first = matricula.enroll(ana).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");

        assertAlreadyEnrolled(matricula.enroll(ana).ask(offering));

        assertThat(first.now().status()).isEqualTo("AWAITING_PAYMENT");
        offering.awaitSeats(1, 0, 4);
    }

    @Test
    void manyRequestsAtOnceGetOnePlace() {
        List<Call> calls = IntStream.range(0, 8)
                .mapToObj(i -> matricula.enroll(ana).callFor(offering))
                .toList();

        List<Answer> answers = matricula.sendAtOnce(calls);

        assertThat(answers).extracting(Answer::status).isSubsetOf(202, 409);
        eventually(() -> assertThat(offering.enrollments())
                .extracting(EnrollmentView::status)
                .isSubsetOf("CONFIRMED", "REJECTED")
                .containsOnlyOnce("CONFIRMED"));
        offering.awaitSeats(0, 1, 4);
        assertThat(offering.enrollments())
                .filteredOn(EnrollmentView::status, "REJECTED")
                .allSatisfy(other -> assertThat(other.statusReason()).isEqualTo("ALREADY_ENROLLED"));
    }

    @Test
    void afterAnEndTheSameStudentMayEnrollAgain() {
        matricula.enroll(ana).in(matricula.anOffering().open()).awaitStatus("CONFIRMED");
        var first = matricula.enroll(ana).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        first.cancel();
        first.awaitStatus("CANCELLED");

        var second = matricula.enroll(ana).in(offering).awaitStatus("CONFIRMED");

        assertThat(second.id()).isNotEqualTo(first.id());
        eventually(() -> assertThat(matricula.studentsWithEmail(ana.email()))
                .singleElement()
                .satisfies(student -> assertThat(student.studentId()).isEqualTo(second.studentId())));
        assertThat(first.now().status()).isEqualTo("CANCELLED");
    }

    private void assertAlreadyEnrolled(Answer answer) {
        if (answer.status() == 409) {
            Problems.assertRefused(answer, "ALREADY_ENROLLED");
        } else {
            matricula.enrollment(answer.string("enrollmentId")).awaitEnd("REJECTED", "ALREADY_ENROLLED");
        }
    }
}
