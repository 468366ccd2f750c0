package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.seatHeldFor;
import static io.matricula.enrollment.Facts.student;
import static io.matricula.enrollment.offering.OfferingFacts.OFFERS;
import static io.matricula.enrollment.offering.OfferingFacts.anOffering;
import static io.matricula.enrollment.offering.OfferingFacts.heldSeatBack;
import static io.matricula.enrollment.offering.OfferingFacts.offered;
import static io.matricula.enrollment.offering.OfferingFacts.orWait;
import static io.matricula.enrollment.offering.OfferingFacts.waits;
import static io.matricula.shared.given.GivenOffering.anOffering;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.EnrollmentsCalledOff;
import io.matricula.shared.academic.event.OfferingCancelled;
import io.matricula.shared.academic.event.OfferingClosed;
import io.matricula.shared.academic.event.OfferingResumed;
import io.matricula.shared.academic.event.OfferingSuspended;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R16: what suspension, resumption, closure and cancellation do to seats and waitlist; R15: what the offering promises. */
class OfferingLifeCycleTest {

    private static final Actor CLERK = new Actor("clerk");
    private static final OfferingSuspended SUSPENDED = new OfferingSuspended(OFFERING, "no room", CLERK);
    private static final OfferingResumed RESUMED = new OfferingResumed(OFFERING, "a room", CLERK);
    private static final OfferingClosed CLOSED = new OfferingClosed(OFFERING, "it began", CLERK);
    private static final OfferingCancelled CANCELLED = new OfferingCancelled(OFFERING, 2, "too few", CLERK);

    private final FixtureConfiguration<Offering> offering =
            new AggregateTestFixture<>(Offering.class).registerInjectableResource(OFFERS);

    @Test
    void suspendsAnOpenOfferingAndResumesIt() {
        offering.given(anOffering(1, 1))
                .when(new SuspendOffering(OFFERING, "no room", CLERK))
                .expectEvents(SUSPENDED);
        offering.given(anOffering(1, 1), SUSPENDED)
                .when(new SuspendOffering(OFFERING, "again", CLERK))
                .expectNoEvents();
        offering.given(anOffering(1, 1), SUSPENDED)
                .when(new ResumeOffering(OFFERING, "a room", CLERK))
                .expectEvents(RESUMED);
        offering.given(anOffering(1, 1))
                .when(new ResumeOffering(OFFERING, "a room", CLERK))
                .expectNoEvents();
    }

    @Test
    void aSuspendedOfferingTakesNobodyAndKeepsEverybody() {
        offering.given(anOffering(2, 2), SUSPENDED)
                .when(orWait("ana", 1))
                .expectEvents(
                        new SeatRefused(OFFERING, enrollment("ana"), student("ana"), RefusalCode.OFFERING_NOT_OPEN));
        offering.given(anOffering(1, 2), seatHeldFor("ana"), SUSPENDED)
                .when(new ConfirmSeat(OFFERING, enrollment("ana")))
                .expectEvents(new SeatConfirmed(OFFERING, enrollment("ana")));
    }

    @Test
    void resumingCallsTheLine() {
        offering.given(
                        anOffering(1, 2),
                        seatHeldFor("ana"),
                        waits("bia", 1),
                        SUSPENDED,
                        heldSeatBack("ana", ReleaseReason.PAYMENT_EXPIRED))
                .when(new ResumeOffering(OFFERING, "a room", CLERK))
                .expectEvents(RESUMED, offered("bia"));
    }

    @Test
    void aClosedOfferingDoesNotOpenAgain() {
        offering.given(anOffering(1, 1), CLOSED)
                .when(new ResumeOffering(OFFERING, "please", CLERK))
                .expectException(refusal());
        offering.given(anOffering(1, 1), CLOSED)
                .when(new SuspendOffering(OFFERING, "please", CLERK))
                .expectException(refusal());
        offering.given(anOffering(1, 1), CANCELLED)
                .when(new CloseOffering(OFFERING, "please", CLERK))
                .expectException(refusal());
    }

    private static Matcher<Throwable> refusal() {
        return refusal(RefusalCode.OFFERING_NOT_OPEN);
    }

    private static Matcher<Throwable> refusal(RefusalCode code) {
        return Matchers.matches(failure -> failure instanceof Refused refused && refused.code() == code);
    }

    @Test
    void anOfferingThatHasEndedKeepsItsSeatsAsTheyAre() {
        for (Object end : List.of(CLOSED, CANCELLED)) {
            for (int capacity : List.of(0, 1, 5)) {
                offering.given(anOffering(1, 1), end)
                        .when(new ChangeCapacity(OFFERING, capacity, "a bigger room", CLERK))
                        .expectNoEvents()
                        .expectException(refusal(RefusalCode.OFFERING_ENDED));
            }
        }
    }

    @Test
    @Tag("R11")
    void anOfferingMayHaveNoSeatWhileNobodyHasOne() {
        var none = new CapacityChanged(OFFERING, 0, "no room yet", CLERK);
        offering.given(anOffering(1, 1))
                .when(new ChangeCapacity(OFFERING, 0, "no room yet", CLERK))
                .expectEvents(none);
        offering.given(anOffering(1, 1), none).when(orWait("ana", 1)).expectEvents(waits("ana", 1));
        offering.given(anOffering(1, 1), seatHeldFor("ana"))
                .when(new ChangeCapacity(OFFERING, 0, "no room yet", CLERK))
                .expectNoEvents()
                .expectException(refusal(RefusalCode.CAPACITY_BELOW_TAKEN));
    }

    @Test
    void cancelsWhateverItWasAndSaysHowManyItAffects() {
        offering.given(anOffering(1, 2), seatHeldFor("ana"), waits("bia", 1))
                .when(new CancelOffering(OFFERING, "too few", CLERK))
                .expectEvents(CANCELLED);
        offering.given(anOffering(1, 2), CLOSED)
                .when(new CancelOffering(OFFERING, "too few", CLERK))
                .expectEvents(new OfferingCancelled(OFFERING, 0, "too few", CLERK));
        offering.given(anOffering(1, 2), CANCELLED)
                .when(new CancelOffering(OFFERING, "again", CLERK))
                .expectNoEvents();
    }

    @Test
    void aCancelledOfferingOffersNoSeatThatGoesBack() {
        offering.given(anOffering(1, 2), seatHeldFor("ana"), waits("bia", 1), CANCELLED)
                .when(new ReleaseSeat(OFFERING, enrollment("ana"), ReleaseReason.ENROLLMENT_CANCELLED))
                .expectEvents(heldSeatBack("ana", ReleaseReason.ENROLLMENT_CANCELLED));
    }

    @Test
    void callsItsEnrollmentsOffAFewAtATimeAndNoneTwice() {
        List<Object> facts = new ArrayList<>(List.of(anOffering(100, 100)));
        IntStream.range(0, 40).forEach(i -> facts.add(seatHeldFor("seat" + i)));
        IntStream.range(0, 40).forEach(i -> facts.add(waits("line" + i, i)));
        facts.add(CANCELLED);
        List<EnrollmentId> everybody = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> everybody.add(enrollment("seat" + i)));
        IntStream.range(0, 40).forEach(i -> everybody.add(enrollment("line" + i)));
        everybody.sort(Comparator.comparing(EnrollmentId::value));
        var first = new EnrollmentsCalledOff(OFFERING, everybody.subList(0, 50), "too few", CLERK);
        var second = new EnrollmentsCalledOff(OFFERING, everybody.subList(50, 80), "too few", CLERK);

        offering.given(facts).when(new CancelBatchOfEnrollments(OFFERING, null)).expectEvents(first);
        facts.add(first);
        offering.given(facts).when(new CancelBatchOfEnrollments(OFFERING, null)).expectNoEvents();
        offering.given(facts)
                .when(new CancelBatchOfEnrollments(OFFERING, everybody.get(49)))
                .expectEvents(second);
        facts.add(second);
        offering.given(facts)
                .when(new CancelBatchOfEnrollments(OFFERING, everybody.get(79)))
                .expectNoEvents();
        assertThat(everybody).hasSize(80).doesNotHaveDuplicates();
    }

    @Test
    void anOfferingThatTakesPlaceCallsNobodyOff() {
        offering.given(anOffering(1, 1), seatHeldFor("ana"))
                .when(new CancelBatchOfEnrollments(OFFERING, null))
                .expectNoEvents();
    }

    @Test
    void quotesTheShareThatGoesBack() {
        var begins = LocalDate.of(2027, 2, 1);
        var half = anOffering()
                .enrolling(null, NOW)
                .startingOn(begins)
                .promising(List.of(new RefundStep(0, 50)))
                .created();
        offering.given(half)
                .when(new QuoteRefundShare(OFFERING, begins, null))
                .expectNoEvents()
                .expectResultMessagePayload(50);
        offering.given(half)
                .when(new QuoteRefundShare(OFFERING, begins.plusDays(1), null))
                .expectResultMessagePayload(0);
        offering.given(half)
                .when(new QuoteRefundShare(OFFERING, begins.plusDays(1), List.of(new RefundStep(1, 70))))
                .expectResultMessagePayload(70);
        offering.given(anOffering(1, 0))
                .when(new QuoteRefundShare(OFFERING, begins, null))
                .expectResultMessagePayload(100);
    }
}
