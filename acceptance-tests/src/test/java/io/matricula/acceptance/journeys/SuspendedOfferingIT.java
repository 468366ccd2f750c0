package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import org.junit.jupiter.api.Test;

/** R16: a suspended offering keeps its students and takes no new ones. */
@Journey
class SuspendedOfferingIT {

    private final Matricula matricula;
    private final Offering offering;

    SuspendedOfferingIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(2).withWaitlist(2).open();
    }

    @Test
    void takesNobodyUntilItIsResumed() {
        suspend();

        matricula.enroll(Person.someone()).in(offering).awaitEnd("REJECTED", "OFFERING_NOT_OPEN");
        matricula.enroll(Person.someone()).joiningTheWaitlist().in(offering).awaitEnd("REJECTED", "OFFERING_NOT_OPEN");

        resume();
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
    }

    @Test
    void keepsItsStudentsAndThoseWhoAreAboutToPay() {
        var ana = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var bia = matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");

        suspend();
        bia.payment().awaitStatus("PENDING").arrives();

        bia.awaitStatus("CONFIRMED");
        assertThat(ana.now().status()).isEqualTo("CONFIRMED");
        offering.awaitSeats(0, 2, 0);
    }

    @Test
    void callsNobodyFromTheLineUntilItIsResumed() {
        var ana = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var caio = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(1);
        var davi = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(2);

        suspend();
        ana.withdraw();
        ana.awaitStatus("WITHDRAWN");
        quiet(matricula);
        caio.awaitPlaceInLine(1);

        resume();
        caio.awaitStatus("SEAT_OFFERED").acceptTheOfferBy(card("tok_approved")).awaitStatus("CONFIRMED");
        davi.awaitPlaceInLine(1);
        offering.awaitSeats(0, 2, 0);
    }

    @Test
    void letsItsStudentsWithdraw() {
        var ana = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        suspend();

        assertThat(ana.withdraw().status()).isEqualTo(202);

        ana.awaitStatus("WITHDRAWN").payment().awaitStatus("REFUNDED");
    }

    @Test
    void isNotSuspendedTwiceNorResumedTwice() {
        suspend();
        quiet(matricula);
        long suspended = matricula.head();
        suspend();
        quiet(matricula);
        assertThat(matricula.head()).isEqualTo(suspended);

        resume();
        quiet(matricula);
        long resumed = matricula.head();
        resume();
        quiet(matricula);
        assertThat(matricula.head()).isEqualTo(resumed);
    }

    @Test
    void isNeverMadeOfAClosedOne() {
        offering.close();
        offering.awaitStatus("CLOSED");

        assertRefused(offering.suspend(), "OFFERING_NOT_OPEN");
        assertRefused(offering.resume(), "OFFERING_NOT_OPEN");

        quiet(matricula);
        offering.awaitStatus("CLOSED");
    }

    private void suspend() {
        assertThat(offering.suspend().status()).isEqualTo(204);
        offering.awaitStatus("SUSPENDED");
    }

    private void resume() {
        assertThat(offering.resume().status()).isEqualTo(204);
        offering.awaitStatus("OPEN");
    }
}
