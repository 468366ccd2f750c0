package io.matricula.query.offerings;

import static io.matricula.shared.given.GivenOffering.anOffering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.projections.given.Given;
import io.matricula.platform.projections.given.Story;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.OfferingTerms;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.OfferingClosed;
import io.matricula.shared.academic.event.OfferingResumed;
import io.matricula.shared.academic.event.OfferingRevised;
import io.matricula.shared.academic.event.OfferingSuspended;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferingsProjectionTest {

    private final Story ana = Story.of("ana");
    private final Story bob = Story.of("bob", ana.offering());

    private OfferingView after(Object... events) {
        return Given.facts(OfferingsConfiguration.projection(), events).then(ana.offering());
    }

    @Test
    void aNewOfferingIsOpenAndEmpty() {
        OfferingView offering = after(ana.offered());
        assertThat(offering.status()).isEqualTo(OfferingStatus.OPEN);
        assertThat(offering.price()).isEqualTo(Story.PRICE);
        assertThat(offering.term()).isEqualTo("2027.1");
        assertThat(offering.enrollmentOpensAt()).isEqualTo(Story.BEGIN);
        assertThat(offering.enrollmentClosesAt()).isNull();
        assertSeats(offering, 0, 0, 20);
    }

    @Test
    void heldSeatsAreNotAvailable() {
        assertSeats(after(ana.offered(), ana.seatHeld(), bob.seatHeld()), 2, 0, 18);
    }

    @Test
    void aConfirmedSeatIsHeldNoMore() {
        assertSeats(after(ana.offered(), ana.seatHeld(), bob.seatHeld(), ana.seatConfirmed()), 1, 1, 18);
    }

    @Test
    void aReleasedSeatIsAvailableAgain() {
        assertSeats(after(ana.offered(), ana.seatHeld(), ana.seatReleased(false)), 0, 0, 20);
        assertSeats(after(ana.offered(), ana.seatHeld(), ana.seatConfirmed(), ana.seatReleased(true)), 0, 0, 20);
    }

    @Test
    void capacityChanges() {
        var more = new CapacityChanged(ana.offering(), 30, "demand", Actor.SYSTEM);
        assertSeats(after(ana.offered(), ana.seatHeld(), more), 1, 0, 29);
    }

    @Test
    void aRevisedOfferingShowsWhatItPromisesNow() {
        var terms = new OfferingTerms(
                "Algebra", Money.of("10.00", "BRL"), null, Story.BEGIN, null, 7, List.of(new RefundStep(0, 50)));
        OfferingView offering = after(
                ana.offered(), ana.seatHeld(), new OfferingRevised(ana.offering(), terms, "a mistake", Actor.SYSTEM));
        assertThat(offering.title()).isEqualTo("Algebra");
        assertThat(offering.price()).isEqualTo(Money.of("10.00", "BRL"));
        assertThat(offering.enrollmentOpensAt()).isNull();
        assertThat(offering.enrollmentClosesAt()).isEqualTo(Story.BEGIN);
        assertThat(offering.startsOn()).isNull();
        assertThat(offering.waitlistCapacity()).isEqualTo(7);
        assertThat(offering.refundSchedule()).containsExactly(new RefundStep(0, 50));
        assertSeats(offering, 1, 0, 19);
    }

    @Test
    void aClosedOfferingSaysSo() {
        var closed = new OfferingClosed(ana.offering(), "term began", Actor.SYSTEM);
        assertThat(after(ana.offered(), closed).status()).isEqualTo(OfferingStatus.CLOSED);
    }

    @Test
    void aSuspendedOfferingMayOpenAgain() {
        var suspended = new OfferingSuspended(ana.offering(), "no room", Actor.SYSTEM);
        var resumed = new OfferingResumed(ana.offering(), "a room", Actor.SYSTEM);
        assertThat(after(ana.offered(), suspended).status()).isEqualTo(OfferingStatus.SUSPENDED);
        assertThat(after(ana.offered(), suspended, resumed).status()).isEqualTo(OfferingStatus.OPEN);
    }

    @Test
    void aCancelledOfferingRemembersHowManyItConcerned() {
        OfferingView offering = after(ana.offered(), ana.seatHeld(), ana.offeringCancelled(1), ana.seatReleased(false));
        assertThat(offering.status()).isEqualTo(OfferingStatus.CANCELLED);
        assertThat(offering.calledOff()).isEqualTo(new OfferingView.CalledOff(1, Story.BEGIN.plusSeconds(2)));
        assertThat(after(ana.offered()).calledOff()).isNull();
    }

    @Test
    void aFreeSeatBelongsToTheLine() {
        Object[] one = {ana.offered("2027.1", 1), ana.seatHeld(), bob.joined(), ana.seatReleased(false)};
        assertLine(after(one), 1, 0, 0);
    }

    @Test
    void whoLeavesTheLineWaitsNoMore() {
        assertLine(after(ana.offered(), ana.joined(), bob.joined(), ana.left()), 1, 0, 0);
        assertLine(after(ana.offered(), ana.joined(), bob.joined(), ana.left(), bob.skipped()), 0, 0, 20);
    }

    @Test
    void anOfferedSeatIsKept() {
        Object[] offered = {ana.offered(), ana.joined(), ana.seatOffered()};
        assertLine(after(offered), 0, 1, 19);
        assertLine(after(ana.offered(), ana.joined(), ana.seatOffered(), ana.seatReleased(false)), 0, 0, 20);
        assertSeats(after(ana.offered(), ana.joined(), ana.seatOffered(), ana.seatConfirmed()), 0, 1, 19);
    }

    @Test
    void noFewerThanNoSeatsAreAvailable() {
        var fewer = new CapacityChanged(ana.offering(), 1, "no room", Actor.SYSTEM);
        assertSeats(after(ana.offered(), ana.seatHeld(), bob.seatHeld(), fewer), 2, 0, 0);
    }

    @Test
    void theUsualRefundScheduleIsShownWhereNoneWasGiven() {
        assertThat(after(ana.offered()).refundSchedule())
                .containsExactly(new RefundStep(-1, 100), new RefundStep(7, 80), new RefundStep(21, 50));
        var created = anOffering()
                .withId(ana.offering())
                .withWaitlist(5)
                .startingOn(LocalDate.parse("2027-02-01"))
                .promising(List.of(new RefundStep(0, 90)))
                .created();
        OfferingView offering = after(created);
        assertThat(offering.refundSchedule()).containsExactly(new RefundStep(0, 90));
        assertThat(offering.startsOn()).isEqualTo("2027-02-01");
        assertThat(offering.waitlistCapacity()).isEqualTo(5);
    }

    @Test
    void seatsOfAnOfferingNobodyCreatedAreAFault() {
        assertThatThrownBy(() -> after(ana.seatHeld())).isInstanceOf(IllegalStateException.class);
    }

    private static void assertSeats(OfferingView offering, int held, int confirmed, int available) {
        assertThat(offering.held()).isEqualTo(held);
        assertThat(offering.confirmed()).isEqualTo(confirmed);
        assertThat(offering.available()).isEqualTo(available);
    }

    private static void assertLine(OfferingView offering, int waitlisted, int held, int available) {
        assertThat(offering.waitlisted()).isEqualTo(waitlisted);
        assertSeats(offering, held, 0, available);
    }
}
