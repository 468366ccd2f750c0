package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.seatHeldFor;
import static io.matricula.enrollment.Facts.student;
import static io.matricula.enrollment.offering.OfferingFacts.OFFERS;
import static io.matricula.enrollment.offering.OfferingFacts.anOffering;
import static io.matricula.enrollment.offering.OfferingFacts.anOfferingEnrolling;
import static io.matricula.enrollment.offering.OfferingFacts.heldSeatBack;
import static io.matricula.enrollment.offering.OfferingFacts.offered;
import static io.matricula.enrollment.offering.OfferingFacts.orWait;
import static io.matricula.enrollment.offering.OfferingFacts.skipped;
import static io.matricula.enrollment.offering.OfferingFacts.waits;
import static io.matricula.shared.given.GivenOffering.anOffering;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.OfferingClosed;
import io.matricula.shared.academic.event.OfferingResumed;
import io.matricula.shared.academic.event.OfferingSuspended;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatRefused;
import io.matricula.shared.academic.event.SeatReleased;
import io.matricula.shared.academic.event.WaitlistLeft;
import io.matricula.shared.academic.event.WaitlistMovePaused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** R3 to R7, as the offering decides them. */
class OfferingLineTest {

    private final FixtureConfiguration<Offering> offering =
            new AggregateTestFixture<>(Offering.class).registerInjectableResource(OFFERS);

    private static SeatRefused refused(String name, RefusalCode reason) {
        return new SeatRefused(OFFERING, enrollment(name), student(name), reason);
    }

    private static ReleaseSeat release(String name, ReleaseReason reason) {
        return new ReleaseSeat(OFFERING, enrollment(name), reason);
    }

    @Test
    void whoeverOptedInWaitsWhenItIsFull() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"))
                .when(orWait("bia", 1))
                .expectEvents(waits("bia", 1));
        offering.given(anOffering(1, 5)).when(orWait("ana", 1)).expectSuccessfulHandlerExecution();
    }

    @Test
    void whoeverDidNotOptInIsRefused() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"))
                .when(new HoldSeat(OFFERING, enrollment("bia"), student("bia"), NOW, NOW, false))
                .expectEvents(refused("bia", RefusalCode.OFFERING_FULL));
    }

    @Test
    void aFullLineTakesNobody() {
        offering.given(anOffering(1, 1), seatHeldFor("ana"), waits("bia", 1))
                .when(orWait("caio", 2))
                .expectEvents(refused("caio", RefusalCode.WAITLIST_FULL));
        offering.given(anOffering(1, 0), seatHeldFor("ana"))
                .when(orWait("bia", 1))
                .expectEvents(refused("bia", RefusalCode.WAITLIST_FULL));
    }

    @Test
    void waitingTwiceChangesNothing() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"), waits("bia", 1))
                .when(orWait("bia", 1))
                .expectNoEvents();
    }

    @Test
    void theSamePersonWaitsOnce() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"), waits("bia", 1))
                .when(new HoldSeat(OFFERING, enrollment("bia again"), student("bia"), NOW, NOW, true))
                .expectEvents(new SeatRefused(
                        OFFERING, enrollment("bia again"), student("bia"), RefusalCode.ALREADY_ENROLLED));
    }

    @Test
    void aFreedSeatIsOfferedToTheHeadOfTheLine() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"), waits("bia", 1), waits("caio", 2))
                .when(release("ana", ReleaseReason.PAYMENT_EXPIRED))
                .expectEvents(heldSeatBack("ana", ReleaseReason.PAYMENT_EXPIRED), offered("bia"));
    }

    @Test
    void whoeverAskedEarlierIsCalledEarlierEvenIfTheRequestCameThroughLater() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"), waits("caio", 2), waits("bia", 1), waits("davi", 3))
                .when(new ChangeCapacity(OFFERING, 3, "a bigger room", Actor.SYSTEM))
                .expectEvents(
                        new CapacityChanged(OFFERING, 3, "a bigger room", Actor.SYSTEM),
                        offered("bia"),
                        offered("caio"));
    }

    @Test
    void aSeatIsOfferedOnceHoweverOftenItIsGivenBack() {
        offering.given(
                        anOffering(1, 5),
                        seatHeldFor("ana"),
                        waits("bia", 1),
                        waits("caio", 2),
                        heldSeatBack("ana", ReleaseReason.PAYMENT_EXPIRED),
                        offered("bia"))
                .when(release("ana", ReleaseReason.PAYMENT_EXPIRED))
                .expectNoEvents();
    }

    @Test
    void aWithdrawalMovesTheLine() {
        offering.given(
                        anOffering(1, 5),
                        seatHeldFor("ana"),
                        new SeatConfirmed(OFFERING, enrollment("ana")),
                        waits("bia", 1))
                .when(release("ana", ReleaseReason.WITHDRAWN))
                .expectEvents(
                        new SeatReleased(OFFERING, enrollment("ana"), ReleaseReason.WITHDRAWN, true), offered("bia"));
    }

    @Test
    void aLapsedOfferCallsTheNext() {
        offering.given(
                        anOffering(1, 5),
                        seatHeldFor("ana"),
                        waits("bia", 1),
                        waits("caio", 2),
                        heldSeatBack("ana", ReleaseReason.PAYMENT_DECLINED),
                        offered("bia"))
                .when(release("bia", ReleaseReason.OFFER_LAPSED))
                .expectEvents(heldSeatBack("bia", ReleaseReason.OFFER_LAPSED), offered("caio"));
    }

    @Test
    void nobodyOutsideTheLineGetsASeatMeanwhile() {
        offering.given(
                        anOffering(1, 5),
                        seatHeldFor("ana"),
                        waits("bia", 1),
                        new OfferingSuspended(OFFERING, "pause", Actor.SYSTEM))
                .when(release("ana", ReleaseReason.PAYMENT_EXPIRED))
                .expectEvents(heldSeatBack("ana", ReleaseReason.PAYMENT_EXPIRED));
        offering.given(anOffering(3, 5), waits("bia", 1))
                .when(new HoldSeat(OFFERING, enrollment("eva"), student("eva"), NOW, NOW, false))
                .expectEvents(refused("eva", RefusalCode.OFFERING_FULL));
        offering.given(anOffering(3, 5), waits("bia", 1)).when(orWait("eva", 9)).expectEvents(waits("eva", 9));
    }

    @Test
    void leavingTheLineIsAlwaysPossible() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"), waits("bia", 1), waits("caio", 2))
                .when(release("bia", ReleaseReason.ENROLLMENT_CANCELLED))
                .expectEvents(new WaitlistLeft(
                        OFFERING, enrollment("bia"), student("bia"), ReleaseReason.ENROLLMENT_CANCELLED));
        offering.given(
                        anOffering(1, 5),
                        seatHeldFor("ana"),
                        waits("bia", 1),
                        waits("caio", 2),
                        new WaitlistLeft(
                                OFFERING, enrollment("bia"), student("bia"), ReleaseReason.ENROLLMENT_CANCELLED))
                .when(release("ana", ReleaseReason.PAYMENT_DECLINED))
                .expectEvents(heldSeatBack("ana", ReleaseReason.PAYMENT_DECLINED), offered("caio"));
    }

    @Test
    void anEntryThatNoLongerFitsIsSkippedWithItsReason() {
        var closesBeforeTheTurn = anOffering()
                .withWaitlist(5)
                .enrolling(null, NOW.minus(Duration.ofHours(1)))
                .created();
        offering.given(closesBeforeTheTurn, seatHeldFor("ana"), waits("bia", -9000), waits("caio", -8000))
                .when(release("ana", ReleaseReason.PAYMENT_EXPIRED))
                .expectEvents(
                        heldSeatBack("ana", ReleaseReason.PAYMENT_EXPIRED),
                        skipped("bia", RefusalCode.OUTSIDE_ENROLLMENT_WINDOW),
                        skipped("caio", RefusalCode.OUTSIDE_ENROLLMENT_WINDOW));
    }

    private static final Instant CLOSED_JUST_NOW = NOW;
    private static final OfferingSuspended SUSPENDED = new OfferingSuspended(OFFERING, "pause", Actor.SYSTEM);

    @Test
    void theLineEndsWhenTheWindowIsOverWhetherOrNotASeatIsFree() {
        offering.given(anOfferingEnrolling(null, CLOSED_JUST_NOW, 1), seatHeldFor("ana"), waits("bia", -9))
                .when(new MoveWaitlist(OFFERING))
                .expectEvents(skipped("bia", RefusalCode.OUTSIDE_ENROLLMENT_WINDOW));
        offering.given(
                        anOfferingEnrolling(null, CLOSED_JUST_NOW.plusMillis(1), 1),
                        seatHeldFor("ana"),
                        waits("bia", -9))
                .when(new MoveWaitlist(OFFERING))
                .expectNoEvents();
        offering.given(anOfferingEnrolling(null, CLOSED_JUST_NOW, 1), seatHeldFor("ana"))
                .when(new MoveWaitlist(OFFERING))
                .expectNoEvents();
    }

    @Test
    void anOfferThatWasMadeOutlivesTheWindow() {
        offering.given(
                        anOfferingEnrolling(null, CLOSED_JUST_NOW, 2),
                        seatHeldFor("ana"),
                        waits("bia", -9),
                        waits("caio", -8),
                        offered("bia"))
                .when(new MoveWaitlist(OFFERING))
                .expectEvents(skipped("caio", RefusalCode.OUTSIDE_ENROLLMENT_WINDOW));
    }

    @Test
    void whileItIsSuspendedTheLineKeepsStillAndEndsWhenItIsResumedTooLate() {
        Object[] paused = {
            anOfferingEnrolling(null, CLOSED_JUST_NOW, 1), seatHeldFor("ana"), waits("bia", -9), SUSPENDED
        };
        offering.given(paused).when(new MoveWaitlist(OFFERING)).expectNoEvents();
        offering.given(paused)
                .when(new ResumeOffering(OFFERING, "a room", Actor.SYSTEM))
                .expectEvents(
                        new OfferingResumed(OFFERING, "a room", Actor.SYSTEM),
                        skipped("bia", RefusalCode.OUTSIDE_ENROLLMENT_WINDOW));
    }

    @Test
    void nobodyJoinsALineThatHasEnded() {
        offering.given(anOfferingEnrolling(null, CLOSED_JUST_NOW, 1), seatHeldFor("ana"))
                .when(orWait("bia", -1))
                .expectEvents(refused("bia", RefusalCode.OUTSIDE_ENROLLMENT_WINDOW));
        offering.given(anOfferingEnrolling(null, CLOSED_JUST_NOW, 1))
                .when(orWait("bia", -1))
                .expectEvents(new SeatHeld(
                        OFFERING,
                        enrollment("bia"),
                        student("bia"),
                        NOW.minusSeconds(1).plusSeconds(900)));
    }

    @Test
    void whoeverAsksAgainFindsOutThatTheLineHasEnded() {
        offering.given(anOfferingEnrolling(null, CLOSED_JUST_NOW, 1), seatHeldFor("ana"), waits("bia", -9))
                .when(orWait("bia", -9))
                .expectEvents(skipped("bia", RefusalCode.OUTSIDE_ENROLLMENT_WINDOW));
    }

    @Test
    void beforeTheWindowOpensTheLineKeepsStill() {
        offering.given(anOfferingEnrolling(NOW.plusMillis(1), null, 1), waits("bia", -9))
                .when(new MoveWaitlist(OFFERING))
                .expectNoEvents();
        offering.given(anOfferingEnrolling(NOW, null, 1), waits("bia", -9))
                .when(new MoveWaitlist(OFFERING))
                .expectEvents(offered("bia"));
    }

    @Test
    void aLongLineEndsFiftyAtATime() {
        List<Object> facts =
                new ArrayList<>(List.of(anOfferingEnrolling(null, CLOSED_JUST_NOW, 1), seatHeldFor("ana")));
        IntStream.range(0, 60).forEach(i -> facts.add(waits("p" + i, i - 100)));
        List<Object> first = new ArrayList<>();
        IntStream.range(0, 50).forEach(i -> first.add(skipped("p" + i, RefusalCode.OUTSIDE_ENROLLMENT_WINDOW)));
        first.add(new WaitlistMovePaused(OFFERING));
        offering.given(facts).when(new MoveWaitlist(OFFERING)).expectEvents(first.toArray());

        facts.addAll(first);
        Object[] rest = IntStream.range(50, 60)
                .mapToObj(i -> skipped("p" + i, RefusalCode.OUTSIDE_ENROLLMENT_WINDOW))
                .toArray();
        offering.given(facts).when(new MoveWaitlist(OFFERING)).expectEvents(rest);
    }

    @Test
    void oneCommandTakesFiftyTurnsAndTheRestFollows() {
        List<Object> facts = new ArrayList<>(List.of(anOffering(1, 100), seatHeldFor("ana")));
        IntStream.range(0, 60).forEach(i -> facts.add(waits("p" + i, i)));
        var raised = new CapacityChanged(OFFERING, 100, null, Actor.SYSTEM);
        List<Object> first = new ArrayList<>(List.of(raised));
        IntStream.range(0, 50).forEach(i -> first.add(offered("p" + i)));
        first.add(new WaitlistMovePaused(OFFERING));
        offering.given(facts)
                .when(new ChangeCapacity(OFFERING, 100, null, Actor.SYSTEM))
                .expectEvents(first.toArray());

        facts.addAll(first);
        Object[] rest = IntStream.range(50, 60).mapToObj(i -> offered("p" + i)).toArray();
        offering.given(facts).when(new MoveWaitlist(OFFERING)).expectEvents(rest);
    }

    @Test
    void aClosedOfferingSendsItsLineHome() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"), waits("bia", 1))
                .when(new CloseOffering(OFFERING, "full", Actor.SYSTEM))
                .expectEvents(
                        new OfferingClosed(OFFERING, "full", Actor.SYSTEM),
                        skipped("bia", RefusalCode.OFFERING_NOT_OPEN));
    }
}
