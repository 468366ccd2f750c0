package io.matricula.acceptance.process;

import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.replay.Snapshot;
import io.matricula.acceptance.server.Server;
import io.matricula.acceptance.server.ServerPlan;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.OwnProcess;
import io.matricula.acceptance.vocabulary.Person;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OwnProcess
class RestartIT {

    @Test
    void afterAKillEverythingIsFoundAgainTheLineIsInOrderAndWhatWasPromisedStillLapses() {
        try (Server first = ServerPlan.fresh("restart")
                .startingQuickly()
                .with("MATRICULA_HOLD_PIX", "10s")
                .with("MATRICULA_WAITLIST_OFFER", "10s")
                .start()) {
            var matricula = new Matricula(first.url());
            var ana = Person.someone();
            var confirmed = matricula.interestOf(ana).captured();
            var offering = matricula.anOffering().withSeats(2).open();
            matricula.enroll(ana).comingFrom(confirmed).in(offering).awaitStatus("CONFIRMED");
            confirmed.awaitStatus("CONVERTED");
            var timeline = matricula.projection("timeline");
            var ordered = matricula.send(timeline.startReplay());
            var replayed = timeline.awaitReplayed(ordered);
            var full = matricula.anOffering().withSeats(1).withWaitlist(3).open();
            var leaving = matricula.enroll(Person.someone()).in(full).awaitStatus("CONFIRMED");
            var line = Stream.of(1, 2, 3)
                    .map(place -> matricula
                            .enroll(Person.someone())
                            .joiningTheWaitlist()
                            .in(full)
                            .awaitPlaceInLine(place))
                    .toList();
            var unpaid =
                    matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
            unpaid.payment().awaitStatus("PENDING");
            offering.awaitSeats(1, 1, 0);
            leaving.withdraw();
            line.get(0).awaitStatus("SEAT_OFFERED");
            var enlarged = offering.changeCapacityTo(3);

            try (Server second = first.killAndRestart()) {
                var shown = matricula.send(Call.get(offering.path()).after(enlarged));
                assertThat(shown.json().path("capacity").asInt()).isEqualTo(3);
                assertThat(timeline.awaitReplayed(ordered)).isEqualTo(replayed);
                unpaid.awaitEnd("EXPIRED", "PAYMENT_EXPIRED");
                unpaid.payment().awaitStatus("EXPIRED");
                offering.awaitSeats(0, 1, 2);
                line.get(0).awaitEnd("EXPIRED", "WAITLIST_OFFER_EXPIRED");
                line.get(1).awaitStatus("SEAT_OFFERED").acceptTheOfferBy(card("tok_approved"));
                line.get(1).awaitStatus("CONFIRMED");
                line.get(2).awaitPlaceInLine(1);
                leaving.awaitStatus("WITHDRAWN").payment().awaitStatus("REFUNDED");
                full.awaitSeats(0, 1, 0);
                quiet(matricula);
                var before = Snapshot.of(matricula);
                assertThat(second.terminate()).isIn(0, 143);

                try (Server third = second.plan().start()) {
                    assertThat(Snapshot.of(matricula)).isEqualTo(before);
                    matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
                    assertThat(third.log()).doesNotContain("OutOfMemoryError");
                }
            }
        }
    }
}
