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
    void whoever_opted_in_waits_when_it_is_full() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"))
                .when(orWait("bia", 1))
                .expectEvents(waits("bia", 1));
        offering.given(anOffering(1, 5)).when(orWait("ana", 1)).expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_did_not_opt_in_is_refused() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"))
                .when(new HoldSeat(OFFERING, enrollment("bia"), student("bia"), NOW, NOW, false))
                .expectEvents(refused("bia", RefusalCode.OFFERING_FULL));
    }

    @Test
    void a_full_line_takes_nobody() {
        offering.given(anOffering(1, 1), seatHeldFor("ana"), waits("bia", 1))
                .when(orWait("caio", 2))
                .expectEvents(refused("caio", RefusalCode.WAITLIST_FULL));
        offering.given(anOffering(1, 0), seatHeldFor("ana"))
                .when(orWait("bia", 1))
                .expectEvents(refused("bia", RefusalCode.WAITLIST_FULL));
    }

    @Test
    void waiting_twice_changes_nothing() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"), waits("bia", 1))
                .when(orWait("bia", 1))
                .expectNoEvents();
    }

    @Test
    void the_same_person_waits_once() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"), waits("bia", 1))
                .when(new HoldSeat(OFFERING, enrollment("bia again"), student("bia"), NOW, NOW, true))
                .expectEvents(new SeatRefused(
                        OFFERING, enrollment("bia again"), student("bia"), RefusalCode.ALREADY_ENROLLED));
    }

    @Test
    void a_freed_seat_is_offered_to_the_head_of_the_line() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"), waits("bia", 1), waits("caio", 2))
                .when(release("ana", ReleaseReason.PAYMENT_EXPIRED))
                .expectEvents(heldSeatBack("ana", ReleaseReason.PAYMENT_EXPIRED), offered("bia"));
    }

    @Test
    void whoever_asked_earlier_is_called_earlier_even_if_the_request_came_through_later() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"), waits("caio", 2), waits("bia", 1), waits("davi", 3))
                .when(new ChangeCapacity(OFFERING, 3, "a bigger room", Actor.SYSTEM))
                .expectEvents(
                        new CapacityChanged(OFFERING, 3, "a bigger room", Actor.SYSTEM),
                        offered("bia"),
                        offered("caio"));
    }

    @Test
    void a_seat_is_offered_once_however_often_it_is_given_back() {
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
    void a_withdrawal_moves_the_line() {
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
    void a_lapsed_offer_calls_the_next() {
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
    void nobody_outside_the_line_gets_a_seat_meanwhile() {
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
    void leaving_the_line_is_always_possible() {
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
    void an_entry_that_no_longer_fits_is_skipped_with_its_reason() {
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
    void the_line_ends_when_the_window_is_over_whether_or_not_a_seat_is_free() {
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
    void an_offer_that_was_made_outlives_the_window() {
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
    void while_it_is_suspended_the_line_keeps_still_and_ends_when_it_is_resumed_too_late() {
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
    void nobody_joins_a_line_that_has_ended() {
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
    void whoever_asks_again_finds_out_that_the_line_has_ended() {
        offering.given(anOfferingEnrolling(null, CLOSED_JUST_NOW, 1), seatHeldFor("ana"), waits("bia", -9))
                .when(orWait("bia", -9))
                .expectEvents(skipped("bia", RefusalCode.OUTSIDE_ENROLLMENT_WINDOW));
    }

    @Test
    void before_the_window_opens_the_line_keeps_still() {
        offering.given(anOfferingEnrolling(NOW.plusMillis(1), null, 1), waits("bia", -9))
                .when(new MoveWaitlist(OFFERING))
                .expectNoEvents();
        offering.given(anOfferingEnrolling(NOW, null, 1), waits("bia", -9))
                .when(new MoveWaitlist(OFFERING))
                .expectEvents(offered("bia"));
    }

    @Test
    void a_long_line_ends_fifty_at_a_time() {
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
    void one_command_takes_fifty_turns_and_the_rest_follows() {
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
    void a_closed_offering_sends_its_line_home() {
        offering.given(anOffering(1, 5), seatHeldFor("ana"), waits("bia", 1))
                .when(new CloseOffering(OFFERING, "full", Actor.SYSTEM))
                .expectEvents(
                        new OfferingClosed(OFFERING, "full", Actor.SYSTEM),
                        skipped("bia", RefusalCode.OFFERING_NOT_OPEN));
    }
}
