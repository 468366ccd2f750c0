package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import org.junit.jupiter.api.Test;

@Journey
class CancellingIT {

    private final Matricula matricula;
    private final Offering offering;

    CancellingIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(1).open();
    }

    @Test
    void anUnpaidEnrollmentFreesTheSeat() {
        var enrollment =
                matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");

        assertThat(enrollment.cancel().status()).isEqualTo(202);

        enrollment.awaitEnd("CANCELLED", "BY_APPLICANT");
        enrollment.payment().awaitStatus("EXPIRED");
        offering.awaitSeats(0, 0, 1);
    }

    @Test
    void aConfirmedEnrollmentIsRefused() {
        var enrollment = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        assertRefused(enrollment.cancel(), "NOT_CANCELLABLE");

        assertThat(enrollment.now().status()).isEqualTo("CONFIRMED");
        offering.awaitSeats(0, 1, 0);
    }

    @Test
    void afterItsEndChangesNothing() {
        var enrollment =
                matricula.enroll(Person.someone()).by(card("tok_declined")).in(offering);
        enrollment.awaitEnd("CANCELLED", "PAYMENT_DECLINED");

        enrollment.cancel();

        enrollment.awaitEnd("CANCELLED", "PAYMENT_DECLINED");
    }

    @Test
    void aConfirmedEnrollmentKeepsItsWayToPay() {
        var enrollment = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        assertProblem(enrollment.payBy(pix()), 409);

        assertThat(enrollment.now().status()).isEqualTo("CONFIRMED");
        assertThat(enrollment.payment().now().method()).isEqualTo("CARD");
    }
}
