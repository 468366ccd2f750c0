package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Journey
class OfferingRulesIT {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Matricula matricula;

    OfferingRulesIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @Test
    void beforeTheWindowNobodyIsEnrolled() {
        var offering =
                matricula.anOffering().enrollingFrom(Instant.now().plus(A_DAY)).open();

        matricula.enroll(Person.someone()).in(offering).awaitEnd("REJECTED", "OUTSIDE_ENROLLMENT_WINDOW");
    }

    @Test
    void afterTheWindowNobodyIsEnrolled() {
        var offering = matricula
                .anOffering()
                .enrollingUntil(Instant.now().minus(A_DAY))
                .open();

        matricula.enroll(Person.someone()).in(offering).awaitEnd("REJECTED", "OUTSIDE_ENROLLMENT_WINDOW");
    }

    @Test
    void insideTheWindowEverybodyIs() {
        var offering = matricula
                .anOffering()
                .enrollingFrom(Instant.now().minus(A_DAY))
                .enrollingUntil(Instant.now().plus(A_DAY))
                .open();

        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
    }

    @Test
    void aClosedOfferingKeepsItsStudentsAndTakesNoNewOnes() {
        var offering = matricula.anOffering().withSeats(3).open();
        var ana = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var bia = matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");

        assertThat(offering.close().status()).isEqualTo(204);
        offering.awaitStatus("CLOSED");

        matricula.enroll(Person.someone()).in(offering).awaitEnd("REJECTED", "OFFERING_NOT_OPEN");
        bia.payment().awaitStatus("PENDING").arrives();
        bia.awaitStatus("CONFIRMED");
        assertThat(ana.now().status()).isEqualTo("CONFIRMED");
        offering.awaitSeats(0, 2, 1);
    }

    @Test
    void aClosedOfferingSendsTheLineHome() {
        var offering = matricula.anOffering().withSeats(1).withWaitlist(2).open();
        var ana = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        var line = Stream.of(1, 2)
                .map(place -> matricula
                        .enroll(Person.someone())
                        .joiningTheWaitlist()
                        .in(offering)
                        .awaitPlaceInLine(place))
                .toList();

        assertThat(offering.close().status()).isEqualTo(204);

        line.forEach(waiting -> waiting.awaitEnd("REJECTED", "OFFERING_NOT_OPEN"));
        assertThat(line).allSatisfy(waiting -> {
            assertThat(waiting.now().waitlistPosition()).isNull();
            assertThat(waiting.now().paymentId()).isNull();
        });
        offering.awaitWaitlisted(0);
        assertThat(ana.now().status()).isEqualTo("CONFIRMED");
    }

    @Test
    void aClosedOfferingIsNotClosedTwice() {
        var offering = matricula.anOffering().open();
        offering.close();
        offering.awaitStatus("CLOSED");
        quiet(matricula);
        long before = matricula.head();

        assertThat(offering.close().status()).isEqualTo(204);

        quiet(matricula);
        assertThat(matricula.head()).isEqualTo(before);
    }

    @Test
    void aFullOfferingRejects() {
        var offering = matricula.anOffering().withSeats(1).open();
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        matricula.enroll(Person.someone()).in(offering).awaitEnd("REJECTED", "OFFERING_FULL");
    }

    @Test
    void theCapacityMayNotFallBelowWhatIsTaken() {
        var offering = matricula.anOffering().withSeats(5).open();
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");

        assertRefused(offering.changeCapacityTo(1), "CAPACITY_BELOW_TAKEN");
        assertThat(offering.now().capacity()).isEqualTo(5);

        assertThat(offering.changeCapacityTo(2).status()).isEqualTo(204);
        offering.awaitSeats(1, 1, 0);
    }

    @Test
    void theCapacityMayBeNothingWhileNobodyIsIn() {
        var offering = matricula.anOffering().withSeats(2).withWaitlist(1).open();

        assertThat(offering.changeCapacityTo(0).status()).isEqualTo(204);

        offering.awaitSeats(0, 0, 0);
        var ana = matricula
                .enroll(Person.someone())
                .joiningTheWaitlist()
                .in(offering)
                .awaitPlaceInLine(1);
        assertThat(offering.changeCapacityTo(1).status()).isEqualTo(204);
        ana.awaitStatus("SEAT_OFFERED");
        assertRefused(offering.changeCapacityTo(0), "CAPACITY_BELOW_TAKEN");
    }

    @Test
    void anOfferingThatHasEndedKeepsItsCapacity() {
        var closed = matricula.anOffering().withSeats(5).open();
        var cancelled = matricula.anOffering().withSeats(5).open();
        closed.close();
        cancelled.cancel();

        assertRefused(closed.changeCapacityTo(6), "OFFERING_ENDED");
        assertRefused(cancelled.changeCapacityTo(6), "OFFERING_ENDED");
        assertRefused(cancelled.changeCapacityTo(5), "OFFERING_ENDED");

        closed.awaitStatus("CLOSED");
        cancelled.awaitStatus("CANCELLED");
        assertThat(closed.now().capacity()).isEqualTo(5);
        assertThat(cancelled.now().capacity()).isEqualTo(5);
    }

    @Test
    void anAddedSeatMayBeTaken() {
        var offering = matricula.anOffering().withSeats(1).open();
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        assertThat(offering.changeCapacityTo(2).status()).isEqualTo(204);

        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        offering.awaitSeats(0, 2, 0);
    }
}
