package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Holds;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import org.junit.jupiter.api.Test;

/** R5: an applicant who is called and hesitates loses the place to the next on the waitlist. */
@Journey(holds = Holds.SHORT)
class HesitatingIT {

    private final Matricula matricula;
    private final Person bia = Person.someone();
    private final Offering offering;

    HesitatingIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(1).withWaitlist(2).open();
    }

    @Test
    void losesThePlaceToTheNextInLine() {
        var ana = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var hesitating = inLine(bia).awaitPlaceInLine(1);
        var next = inLine(Person.someone()).awaitPlaceInLine(2);

        ana.withdraw();
        hesitating.awaitStatus("SEAT_OFFERED");
        next.awaitPlaceInLine(1);

        hesitating.awaitEnd("EXPIRED", "WAITLIST_OFFER_EXPIRED");
        next.awaitStatus("SEAT_OFFERED").acceptTheOfferBy(card("tok_approved")).awaitStatus("CONFIRMED");
        assertProblem(hesitating.payBy(card("tok_approved")), 409);

        hesitating.awaitEnd("EXPIRED", "WAITLIST_OFFER_EXPIRED");
        assertThat(hesitating.now().offerExpiresAt()).isNull();
        assertThat(hesitating.now().paymentId()).isNull();
        offering.awaitSeats(0, 1, 0);
    }

    @Test
    void doesNotForbidToQueueAgain() {
        var ana = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var hesitating = inLine(bia).awaitPlaceInLine(1);
        ana.withdraw();
        hesitating.awaitEnd("EXPIRED", "WAITLIST_OFFER_EXPIRED");
        offering.awaitSeats(0, 0, 1);
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        var again = inLine(bia).awaitPlaceInLine(1);

        assertThat(again.id()).isNotEqualTo(hesitating.id());
    }

    @Test
    void leavesTheSeatToEverybodyWhenNobodyElseIsInLine() {
        var ana = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var hesitating = inLine(bia).awaitPlaceInLine(1);

        ana.withdraw();
        hesitating.awaitEnd("EXPIRED", "WAITLIST_OFFER_EXPIRED");

        offering.awaitSeats(0, 0, 1);
    }

    private Enrollment inLine(Person person) {
        return matricula.enroll(person).joiningTheWaitlist().in(offering);
    }
}
