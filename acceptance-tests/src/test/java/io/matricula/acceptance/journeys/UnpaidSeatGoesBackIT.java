package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Payable.boleto;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;

import io.matricula.acceptance.vocabulary.Holds;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Payable;
import io.matricula.acceptance.vocabulary.Person;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Journey(holds = Holds.SHORT)
class UnpaidSeatGoesBackIT {

    static Stream<Payable> slowWaysToPay() {
        return Stream.of(pix(), boleto());
    }

    @ParameterizedTest
    @MethodSource("slowWaysToPay")
    void atItsDeadlineAndSomebodyElseMayHaveIt(Payable way, Matricula matricula) {
        var offering = matricula.anOffering().withSeats(1).open();
        var late = matricula.enroll(Person.someone()).by(way).in(offering);
        late.awaitStatus("AWAITING_PAYMENT");
        matricula.enroll(Person.someone()).in(offering).awaitEnd("REJECTED", "OFFERING_FULL");

        late.awaitEnd("EXPIRED", "PAYMENT_EXPIRED");

        late.payment().awaitStatus("EXPIRED");
        offering.awaitSeats(0, 0, 1);
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
    }

    @ParameterizedTest
    @MethodSource("slowWaysToPay")
    void atItsDeadlineToTheNextInLineIfItWasOffered(Payable way, Matricula matricula) {
        var offering = matricula.anOffering().withSeats(1).withWaitlist(2).open();
        var ana = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var late = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(1);
        var next = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(2);
        ana.withdraw();

        late.awaitStatus("SEAT_OFFERED").acceptTheOfferBy(way);

        late.awaitEnd("EXPIRED", "PAYMENT_EXPIRED");
        next.awaitStatus("SEAT_OFFERED").acceptTheOfferBy(card("tok_approved")).awaitStatus("CONFIRMED");
        offering.awaitSeats(0, 1, 0);
    }
}
