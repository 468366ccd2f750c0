package io.matricula.query.offerings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.query.given.Given;
import io.matricula.query.given.Story;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.OfferingClosed;
import org.junit.jupiter.api.Test;

class OfferingsProjectionTest {

    private final Story ana = Story.of("ana");
    private final Story bob = Story.of("bob", ana.offering());

    private OfferingView after(Object... events) {
        return Given.facts(OfferingsSlice.projection(), events).then(ana.offering());
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
    void aClosedOfferingSaysSo() {
        var closed = new OfferingClosed(ana.offering(), "term began", Actor.SYSTEM);
        assertThat(after(ana.offered(), closed).status()).isEqualTo(OfferingStatus.CLOSED);
    }

    @Test
    void seatsOfAnOfferingNobodyCreatedAreAFault() {
        assertThatThrownBy(() -> after(ana.seatHeld())).isInstanceOf(IllegalStateException.class);
    }

    private static void assertSeats(OfferingView offering, int held, int confirmed, int available) {
        assertThat(offering.held()).isEqualTo(held);
        assertThat(offering.confirmed()).isEqualTo(confirmed);
        assertThat(offering.available()).isEqualTo(available);
        assertThat(offering.waitlisted()).isZero();
    }
}
