package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Payable.pix;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The story of the last seat, with a waitlist behind it. */
@Journey
class LastSeatIT {

    @Test
    void belongsToTheHeadOfTheLineWhenItComesBack(Matricula matricula) {
        var offering = matricula
                .anOffering()
                .withSeats(1)
                .withWaitlist(2)
                .costing("120.00")
                .open();
        var ana = matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");

        var bia = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(1);
        var caio = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(2);
        matricula.enroll(Person.someone()).joiningTheWaitlist().in(offering).awaitEnd("REJECTED", "WAITLIST_FULL");
        matricula.enroll(Person.someone()).in(offering).awaitEnd("REJECTED", "OFFERING_FULL");
        offering.awaitWaitlisted(2);
        assertThat(bia.now().paymentId()).isNull();

        assertThat(ana.cancel().status()).isEqualTo(202);
        ana.awaitEnd("CANCELLED", "BY_APPLICANT");
        bia.awaitStatus("SEAT_OFFERED");
        assertThat(bia.now().waitlistPosition()).isNull();
        assertThat(bia.now().paymentId()).isNull();
        assertThat(bia.now().offerExpiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(24)));
        caio.awaitPlaceInLine(1);
        matricula.enroll(Person.someone()).in(offering).awaitEnd("REJECTED", "OFFERING_FULL");

        bia.acceptTheOfferBy(pix()).awaitStatus("AWAITING_PAYMENT");
        assertThat(bia.now().offerExpiresAt()).isNull();
        bia.payment().awaitStatus("PENDING").arrives();

        bia.awaitStatus("CONFIRMED").payment().awaitStatus("CONFIRMED");
        caio.awaitPlaceInLine(1);
        assertThat(matricula.total("/v1/payments?enrollmentId=" + caio.id())).isZero();
        offering.awaitSeats(0, 1, 0);
        offering.awaitWaitlisted(1);
    }
}
