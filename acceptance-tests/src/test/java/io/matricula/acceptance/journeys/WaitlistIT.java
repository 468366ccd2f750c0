package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.OfferingDraft;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.TimelineItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R3 to R7: the waitlist keeps its order, is called from its head, and no applicant on it is billed. */
@Journey
class WaitlistIT {

    private final Matricula matricula;

    WaitlistIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @Test
    void fivePeopleAreCalledInTheOrderTheyCameWhenSeatsAreAdded() {
        var offering = full(matricula.anOffering().withWaitlist(5));
        var line = inLine(5, offering);

        assertThat(offering.changeCapacityTo(3).status()).isEqualTo(204);

        line.get(0).awaitStatus("SEAT_OFFERED");
        line.get(1).awaitStatus("SEAT_OFFERED");
        line.get(2).awaitPlaceInLine(1);
        line.get(3).awaitPlaceInLine(2);
        line.get(4).awaitPlaceInLine(3);
        matricula.enroll(Person.someone()).in(offering).awaitEnd("REJECTED", "OFFERING_FULL");

        line.get(1).acceptTheOfferBy(card("tok_approved")).awaitStatus("CONFIRMED");
        line.get(0).acceptTheOfferBy(card("tok_approved")).awaitStatus("CONFIRMED");
        offering.awaitSeats(0, 3, 0);
        offering.awaitWaitlisted(3);

        assertThat(offering.changeCapacityTo(7).status()).isEqualTo(204);

        line.subList(2, 5).forEach(called -> called.awaitStatus("SEAT_OFFERED"));
        offering.awaitWaitlisted(0);
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
    }

    @Test
    void whoDidNotAskForTheLineDoesNotStandInIt() {
        var offering = full(matricula.anOffering().withWaitlist(5));

        matricula.enroll(Person.someone()).in(offering).awaitEnd("REJECTED", "OFFERING_FULL");

        offering.awaitWaitlisted(0);
    }

    @Test
    void anOfferingWithoutALineHasNoRoomInIt() {
        var offering = full(matricula.anOffering());

        matricula.enroll(Person.someone()).joiningTheWaitlist().in(offering).awaitEnd("REJECTED", "WAITLIST_FULL");
    }

    @Test
    void whoWouldQueueButFindsASeatTakesIt() {
        var offering = matricula.anOffering().withSeats(1).withWaitlist(1).open();

        matricula.enroll(Person.someone()).joiningTheWaitlist().in(offering).awaitStatus("CONFIRMED");

        offering.awaitWaitlisted(0);
    }

    @Test
    void whoWaitsIsAnsweredThatThisMayLast() {
        var waiting = inLine(1, full(matricula.anOffering().withWaitlist(1))).get(0);

        var answer = matricula.send(Call.get(waiting.path()).waiting(30));

        assertThat(answer.string("status")).isEqualTo("WAITLISTED");
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=30");
    }

    @Test
    void whoWaitsMayNotPayYet() {
        var waiting = inLine(1, full(matricula.anOffering().withWaitlist(1))).get(0);

        assertProblem(waiting.payBy(pix()), 409);

        quiet(matricula);
        waiting.awaitPlaceInLine(1);
        assertThat(waiting.now().paymentId()).isNull();
        assertThat(matricula.total("/v1/payments?enrollmentId=" + waiting.id())).isZero();
    }

    @Test
    void whoLeavesTheLineLetsTheOthersMoveUp() {
        var offering = full(matricula.anOffering().withWaitlist(3));
        var line = inLine(3, offering);

        assertThat(line.get(1).cancel().status()).isEqualTo(202);

        line.get(1).awaitEnd("CANCELLED", "BY_APPLICANT");
        assertThat(line.get(1).now().waitlistPosition()).isNull();
        line.get(0).awaitPlaceInLine(1);
        line.get(2).awaitPlaceInLine(2);
        offering.awaitWaitlisted(2);
        matricula.enroll(Person.someone()).joiningTheWaitlist().in(offering).awaitPlaceInLine(3);
    }

    @Test
    void whoTurnsTheOfferDownLetsTheNextBeCalled() {
        var offering = full(matricula.anOffering().withWaitlist(2));
        var line = inLine(2, offering);
        offering.changeCapacityTo(2);
        line.get(0).awaitStatus("SEAT_OFFERED");

        assertThat(line.get(0).cancel().status()).isEqualTo(202);

        line.get(0).awaitEnd("CANCELLED", "BY_APPLICANT");
        line.get(1).awaitStatus("SEAT_OFFERED");
        assertThat(line.get(0).now().offerExpiresAt()).isNull();
        assertThat(line.get(0).now().paymentId()).isNull();
    }

    @Test
    void whoseCardIsDeclinedLetsTheNextBeCalled() {
        var offering = full(matricula.anOffering().withWaitlist(2));
        var line = inLine(2, offering);
        offering.changeCapacityTo(2);

        line.get(0).awaitStatus("SEAT_OFFERED").acceptTheOfferBy(card("tok_declined"));

        line.get(0).awaitEnd("CANCELLED", "PAYMENT_DECLINED");
        line.get(1)
                .awaitStatus("SEAT_OFFERED")
                .acceptTheOfferBy(card("tok_approved"))
                .awaitStatus("CONFIRMED");
        offering.awaitSeats(0, 2, 0);
    }

    @Test
    void aFreeSeatIsAcceptedWithoutPayment() {
        var offering = full(matricula.anOffering().free().withWaitlist(1));
        var called = inLine(1, offering).get(0);
        offering.changeCapacityTo(2);

        called.awaitStatus("SEAT_OFFERED")
                .acceptTheOfferBy(card("tok_approved"))
                .awaitStatus("CONFIRMED");

        assertThat(called.now().paymentId()).isNull();
        assertThat(matricula.total("/v1/payments?enrollmentId=" + called.id())).isZero();
        offering.awaitSeats(0, 2, 0);
    }

    @Test
    void onePersonStandsInLineOnce() {
        var ana = Person.someone();
        var offering = full(matricula.anOffering().withWaitlist(2));
        matricula.enroll(ana).joiningTheWaitlist().in(offering).awaitPlaceInLine(1);

        var again = matricula.enroll(ana).joiningTheWaitlist().ask(offering);

        if (again.status() == 409) {
            assertRefused(again, "ALREADY_ENROLLED");
        } else {
            matricula.enrollment(again.string("enrollmentId")).awaitEnd("REJECTED", "ALREADY_ENROLLED");
        }
        offering.awaitWaitlisted(1);
    }

    @Test
    void theLineEndsWhenTheWindowIsOver() {
        var offering = full(matricula.anOffering().withWaitlist(3));
        var line = inLine(3, offering);
        offering.changeCapacityTo(2);
        line.get(0).awaitStatus("SEAT_OFFERED");

        offering.revise("\"enrollmentClosesAt\":\"" + Instant.now().plus(Duration.ofSeconds(2)) + "\"");

        line.get(1).awaitEnd("REJECTED", "OUTSIDE_ENROLLMENT_WINDOW");
        line.get(2).awaitEnd("REJECTED", "OUTSIDE_ENROLLMENT_WINDOW");

        offering.awaitWaitlisted(0);
        assertThat(line.get(1).now().waitlistPosition()).isNull();
        line.get(0).acceptTheOfferBy(card("tok_approved")).awaitStatus("CONFIRMED");
        offering.changeCapacityTo(3);
        offering.awaitSeats(0, 2, 1);
    }

    @Test
    void theTimelineTellsOfTheWaitBeforeItTellsOfMoney() {
        var offering = full(matricula.anOffering().withWaitlist(1));
        var called = inLine(1, offering).get(0);
        offering.changeCapacityTo(2);
        called.awaitStatus("SEAT_OFFERED")
                .acceptTheOfferBy(card("tok_approved"))
                .awaitStatus("CONFIRMED");

        quiet(matricula);

        assertThat(called.facts())
                .containsSubsequence(
                        "EnrollmentRequested",
                        "WaitlistJoined",
                        "EnrollmentWaitlisted",
                        "WaitlistSeatOffered",
                        "SeatOfferReceived",
                        "SeatOfferAccepted",
                        "PaymentRequested",
                        "PaymentConfirmed",
                        "EnrollmentConfirmed");
        assertThat(called.timeline()).extracting(TimelineItem::summary).doesNotContain("");
    }

    private Offering full(OfferingDraft draft) {
        Offering offering = draft.withSeats(1).open();
        matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        return offering;
    }

    private List<Enrollment> inLine(int people, Offering offering) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(place -> matricula
                        .enroll(Person.someone())
                        .joiningTheWaitlist()
                        .in(offering)
                        .awaitPlaceInLine(place))
                .toList();
    }
}
