package io.matricula.acceptance.process;

import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.replay.Snapshot;
import io.matricula.acceptance.server.Server;
import io.matricula.acceptance.server.ServerPlan;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.OwnProcess;
import io.matricula.acceptance.vocabulary.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OwnProcess
class RestartIT {

    @Test
    void afterAKillEverythingIsFoundAgainTheLineIsInOrderAndWhatWasPromisedStillLapses() {
        try (Server first = ServerPlan.fresh("restart")
                .startingQuickly()
                .with("MATRICULA_HOLD_PIX", "8s")
                .with("MATRICULA_WAITLIST_OFFER", "10s")
                .start()) {
            var matricula = new Matricula(first.url());
            var line = Line.of(matricula);
            var timeline = matricula.projection("timeline");
            var ordered = matricula.send(timeline.startReplay());
            var replayed = timeline.awaitReplayed(ordered);
            var seats = Seats.of(matricula);
            var enlarged = seats.offering().changeCapacityTo(3);
            line.calls();

            try (Server second = first.killAndRestart()) {
                var shown = matricula.send(Call.get(seats.offering().path()).after(enlarged));
                assertThat(shown.json().path("capacity").asInt()).isEqualTo(3);
                assertThat(timeline.awaitReplayed(ordered)).isEqualTo(replayed);
                seats.goBackUnpaid();
                line.goesOn();
                quiet(matricula);
                var before = Snapshot.of(matricula);
                assertThat(second.terminate()).isIn(0, 143);

                try (Server third = second.plan().start()) {
                    assertThat(Snapshot.of(matricula)).isEqualTo(before);
                    matricula.enroll(Person.someone()).in(seats.offering()).awaitStatus("CONFIRMED");
                    assertThat(third.log()).doesNotContain("OutOfMemoryError");
                }
            }
        }
    }

    /** One of two seats is taken, and one is held and not paid. */
    private record Seats(Offering offering, Enrollment unpaid) {

        static Seats of(Matricula matricula) {
            var ana = Person.someone();
            var lead = matricula.interestOf(ana).captured();
            var offering = matricula.anOffering().withSeats(2).open();
            matricula.enroll(ana).comingFrom(lead).in(offering).awaitStatus("CONFIRMED");
            lead.awaitStatus("CONVERTED");
            var unpaid =
                    matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
            unpaid.payment().awaitStatus("PENDING");
            offering.awaitSeats(1, 1, 0);
            return new Seats(offering, unpaid);
        }

        void goBackUnpaid() {
            unpaid.awaitEnd("EXPIRED", "PAYMENT_EXPIRED");
            unpaid.payment().awaitStatus("EXPIRED");
            offering.awaitSeats(0, 1, 2);
        }
    }

    /** Three wait for the only seat. */
    private record Line(Offering offering, Enrollment leaving, List<Enrollment> waiting) {

        static Line of(Matricula matricula) {
            var offering = matricula.anOffering().withSeats(1).withWaitlist(3).open();
            var leaving = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
            var waiting = Stream.of(1, 2, 3)
                    .map(place -> matricula
                            .enroll(Person.someone())
                            .joiningTheWaitlist()
                            .in(offering)
                            .awaitPlaceInLine(place))
                    .toList();
            return new Line(offering, leaving, waiting);
        }

        void calls() {
            leaving.withdraw();
            waiting.get(0).awaitStatus("SEAT_OFFERED");
        }

        void goesOn() {
            waiting.get(0).awaitEnd("EXPIRED", "WAITLIST_OFFER_EXPIRED");
            waiting.get(1).awaitStatus("SEAT_OFFERED").acceptTheOfferBy(card("tok_approved"));
            waiting.get(1).awaitStatus("CONFIRMED");
            waiting.get(2).awaitPlaceInLine(1);
            leaving.awaitStatus("WITHDRAWN").payment().awaitStatus("REFUNDED");
            offering.awaitSeats(0, 1, 0);
        }
    }
}
