package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.boleto;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Holds;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import org.junit.jupiter.api.Test;

/** R12: money that arrives after the end is recorded, then used for a free seat or refunded; never dropped. */
@Journey(holds = Holds.SHORT)
class LateMoneyIT {

    private final Matricula matricula;
    private final Offering offering;

    LateMoneyIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(1).costing("70.00").open();
    }

    @Test
    void takesTheSeatIfOneIsFree() {
        var late = expired();

        late.payment().arrives();

        late.awaitStatus("CONFIRMED");
        late.payment().awaitStatus("CONFIRMED");
        offering.awaitSeats(0, 1, 0);
    }

    @Test
    void goesBackIfTheOfferingIsFull() {
        var late = expired();
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        late.payment().arrives();

        late.payment().awaitStatus("REFUNDED").awaitRefunded("70.00");
        quiet(matricula);
        late.awaitEnd("EXPIRED", "PAYMENT_EXPIRED");
        offering.awaitSeats(0, 1, 0);
    }

    @Test
    void goesBackIfTheApplicantHadCancelled() {
        var gone = matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        gone.payment().awaitStatus("PENDING");
        gone.cancel();
        gone.awaitStatus("CANCELLED");

        gone.payment().arrives();

        gone.payment().awaitStatus("REFUNDED").awaitRefunded("70.00");
        gone.awaitEnd("CANCELLED", "BY_APPLICANT");
        offering.awaitSeats(0, 0, 1);
    }

    @Test
    void thatIsNotifiedTwiceGoesBackOnce() {
        var late = expired();
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        late.payment().arrives(java.util.Map.of("duplicate", true));

        late.payment().awaitStatus("REFUNDED").awaitRefunded("70.00");
        quiet(matricula);
        assertThat(late.facts()).containsOnlyOnce("RefundCompleted");
    }

    @Test
    void doesNotJumpTheLine() {
        var popular = matricula
                .anOffering()
                .withSeats(1)
                .withWaitlist(2)
                .costing("70.00")
                .open();
        var late = matricula.enroll(Person.someone()).by(boleto()).in(popular).awaitStatus("AWAITING_PAYMENT");
        var called = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(popular)
                .awaitPlaceInLine(1);
        late.awaitEnd("EXPIRED", "PAYMENT_EXPIRED");
        called.awaitStatus("SEAT_OFFERED");

        late.payment().arrives();

        late.payment().awaitStatus("REFUNDED").awaitRefunded("70.00");
        quiet(matricula);
        late.awaitEnd("EXPIRED", "PAYMENT_EXPIRED");
        assertThat(called.now().status()).isEqualTo("SEAT_OFFERED");
        called.acceptTheOfferBy(card("tok_approved")).awaitStatus("CONFIRMED");
        popular.awaitSeats(0, 1, 0);
    }

    private Enrollment expired() {
        return matricula.enroll(Person.someone()).by(pix()).in(offering).awaitEnd("EXPIRED", "PAYMENT_EXPIRED");
    }
}
