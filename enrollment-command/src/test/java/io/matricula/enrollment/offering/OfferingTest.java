package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.LATER;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PRICE;
import static io.matricula.enrollment.Facts.anOpenOfferingWithSeats;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.seatHeldFor;
import static io.matricula.enrollment.Facts.student;
import static io.matricula.enrollment.offering.OfferingFacts.OFFERS;
import static io.matricula.shared.given.GivenOffering.anOffering;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.OfferingClosed;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHoldExtended;
import io.matricula.shared.academic.event.SeatRefused;
import io.matricula.shared.academic.event.SeatReleased;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class OfferingTest {

    private static final Actor CLERK = new Actor("clerk");

    private final FixtureConfiguration<Offering> offering =
            new AggregateTestFixture<>(Offering.class).registerInjectableResource(OFFERS);

    private static HoldSeat holdSeatFor(String name) {
        return new HoldSeat(OFFERING, enrollment(name), student(name), NOW, LATER, false);
    }

    private static SeatRefused refused(String name, RefusalCode reason) {
        return new SeatRefused(OFFERING, enrollment(name), student(name), reason);
    }

    @Test
    void isCreatedOpenAndOnlyOnce() {
        var command = OfferingCommands.create(anOffering().withSeats(2));
        offering.givenNoPriorActivity().when(command).expectEvents(anOpenOfferingWithSeats(2));
        offering.given(anOpenOfferingWithSeats(2)).when(command).expectNoEvents();
    }

    @Test
    void quotesWhatItPromises() {
        offering.given(anOpenOfferingWithSeats(2))
                .when(new QuoteOffering(OFFERING))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new OfferingQuote("MAT-1", "Mathematics", "2027.1", PRICE, null, RefundStep.DEFAULT_SCHEDULE));
        offering.givenNoPriorActivity()
                .when(new QuoteOffering(OFFERING))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void holdsASeatUntilItsDeadlineAndOnlyOnce() {
        offering.given(anOpenOfferingWithSeats(1)).when(holdSeatFor("ana")).expectEvents(seatHeldFor("ana"));
        offering.given(anOpenOfferingWithSeats(1), seatHeldFor("ana"))
                .when(holdSeatFor("ana"))
                .expectNoEvents();
    }

    @Test
    void refusesASeatBeyondItsCapacity() {
        offering.given(anOpenOfferingWithSeats(1), seatHeldFor("ana"))
                .when(holdSeatFor("bia"))
                .expectEvents(refused("bia", RefusalCode.OFFERING_FULL));
    }

    @Test
    void refusesASecondSeatForTheSamePerson() {
        offering.given(anOpenOfferingWithSeats(5), seatHeldFor("ana"))
                .when(new HoldSeat(OFFERING, enrollment("again"), student("ana"), NOW, LATER, false))
                .expectEvents(
                        new SeatRefused(OFFERING, enrollment("again"), student("ana"), RefusalCode.ALREADY_ENROLLED));
    }

    @Test
    void givesTheSamePersonANewSeatAfterTheFirstWentBack() {
        offering.given(
                        anOpenOfferingWithSeats(1),
                        seatHeldFor("ana"),
                        new SeatReleased(OFFERING, enrollment("ana"), ReleaseReason.PAYMENT_EXPIRED, false))
                .when(holdSeatFor("ana"))
                .expectEvents(seatHeldFor("ana"));
    }

    @Test
    void refusesOutsideItsWindowAndWhenClosed() {
        var opensLater = anOffering().enrolling(LATER, null).created();
        offering.given(opensLater)
                .when(holdSeatFor("ana"))
                .expectEvents(refused("ana", RefusalCode.OUTSIDE_ENROLLMENT_WINDOW));
        offering.given(anOpenOfferingWithSeats(1), new OfferingClosed(OFFERING, "term over", CLERK))
                .when(holdSeatFor("ana"))
                .expectEvents(refused("ana", RefusalCode.OFFERING_NOT_OPEN));
    }

    @Test
    void movesTheDeadlineOfAHeldSeatOnly() {
        offering.given(anOpenOfferingWithSeats(1), seatHeldFor("ana"))
                .when(new ExtendSeatHold(OFFERING, enrollment("ana"), LATER.plusSeconds(1)))
                .expectEvents(new SeatHoldExtended(OFFERING, enrollment("ana"), LATER.plusSeconds(1)));
        offering.given(anOpenOfferingWithSeats(1))
                .when(new ExtendSeatHold(OFFERING, enrollment("ana"), LATER))
                .expectNoEvents();
    }

    @Test
    void confirmsAHeldSeatOnceAndNoSeatThatIsGone() {
        var confirm = new ConfirmSeat(OFFERING, enrollment("ana"));
        var confirmed = new SeatConfirmed(OFFERING, enrollment("ana"));
        offering.given(anOpenOfferingWithSeats(1), seatHeldFor("ana"))
                .when(confirm)
                .expectEvents(confirmed);
        offering.given(anOpenOfferingWithSeats(1), seatHeldFor("ana"), confirmed)
                .when(confirm)
                .expectNoEvents();
        offering.given(anOpenOfferingWithSeats(1))
                .when(confirm)
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void releasesASeatOnceAndSaysWhetherItWasConfirmed() {
        var release = new ReleaseSeat(OFFERING, enrollment("ana"), ReleaseReason.ENROLLMENT_CANCELLED);
        offering.given(anOpenOfferingWithSeats(1), seatHeldFor("ana"))
                .when(release)
                .expectEvents(new SeatReleased(OFFERING, enrollment("ana"), ReleaseReason.ENROLLMENT_CANCELLED, false));
        offering.given(anOpenOfferingWithSeats(1), seatHeldFor("ana"), new SeatConfirmed(OFFERING, enrollment("ana")))
                .when(release)
                .expectEvents(new SeatReleased(OFFERING, enrollment("ana"), ReleaseReason.ENROLLMENT_CANCELLED, true));
        offering.given(anOpenOfferingWithSeats(1)).when(release).expectNoEvents();
    }

    @Test
    void changesItsCapacityButNotBelowTakenSeats() {
        offering.given(anOpenOfferingWithSeats(1))
                .when(new ChangeCapacity(OFFERING, 3, "a bigger room", CLERK))
                .expectEvents(new CapacityChanged(OFFERING, 3, "a bigger room", CLERK));
        offering.given(anOpenOfferingWithSeats(3), seatHeldFor("ana"), seatHeldFor("bia"))
                .when(new ChangeCapacity(OFFERING, 1, null, CLERK))
                .expectNoEvents()
                .expectException(Refused.class);
        offering.given(anOpenOfferingWithSeats(3))
                .when(new ChangeCapacity(OFFERING, 3, null, CLERK))
                .expectNoEvents();
    }

    @Test
    void closesOnce() {
        var close = new CloseOffering(OFFERING, "term over", CLERK);
        var closed = new OfferingClosed(OFFERING, "term over", CLERK);
        offering.given(anOpenOfferingWithSeats(1)).when(close).expectEvents(closed);
        offering.given(anOpenOfferingWithSeats(1), closed).when(close).expectNoEvents();
    }
}
