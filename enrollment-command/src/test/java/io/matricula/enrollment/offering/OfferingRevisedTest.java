package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.FREE;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PRICE;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.seatHeldFor;
import static io.matricula.enrollment.Facts.student;
import static io.matricula.enrollment.offering.OfferingFacts.OFFERS;
import static io.matricula.enrollment.offering.OfferingFacts.offered;
import static io.matricula.enrollment.offering.OfferingFacts.orWait;
import static io.matricula.enrollment.offering.OfferingFacts.skipped;
import static io.matricula.enrollment.offering.OfferingFacts.waits;
import static io.matricula.shared.given.GivenOffering.anOffering;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.OfferingTerms;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.event.OfferingCancelled;
import io.matricula.shared.academic.event.OfferingClosed;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.academic.event.OfferingRevised;
import io.matricula.shared.academic.event.OfferingSuspended;
import io.matricula.shared.academic.event.SeatRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What staff may revise of an offering, and what it changes for whom. */
class OfferingRevisedTest {

    private static final Actor CLERK = new Actor("clerk");
    private static final Instant OPENS = NOW.minus(Duration.ofDays(1));
    private static final Instant CLOSES = NOW.plus(Duration.ofDays(1));
    private static final LocalDate STARTS = LocalDate.of(2027, 2, 1);
    private static final List<RefundStep> HALF = List.of(new RefundStep(0, 50));
    private static final OfferingCreated CREATED = sized(1, 2);

    private final FixtureConfiguration<Offering> offering =
            new AggregateTestFixture<>(Offering.class).registerInjectableResource(OFFERS);

    private static ReviseOffering revise(
            @Nullable String title, @Nullable Money price, @Nullable List<RefundStep> schedule) {
        return new ReviseOffering(OFFERING, title, price, null, null, null, null, schedule, "a mistake", CLERK);
    }

    private static ReviseOffering window(@Nullable Change<Instant> opensAt, @Nullable Change<Instant> closesAt) {
        return new ReviseOffering(OFFERING, null, null, opensAt, closesAt, null, null, null, "a mistake", CLERK);
    }

    private static ReviseOffering startingOn(@Nullable LocalDate day) {
        return new ReviseOffering(OFFERING, null, null, null, null, new Change<>(day), null, null, "a mistake", CLERK);
    }

    private static ReviseOffering placesInLine(int places) {
        return new ReviseOffering(OFFERING, null, null, null, null, null, places, null, "a mistake", CLERK);
    }

    private static OfferingRevised revised(OfferingTerms terms) {
        return new OfferingRevised(OFFERING, terms, "a mistake", CLERK);
    }

    private static OfferingRevised enrolling(@Nullable Instant opensAt, @Nullable Instant closesAt) {
        return revised(
                new OfferingTerms("Mathematics", PRICE, opensAt, closesAt, STARTS, 2, RefundStep.DEFAULT_SCHEDULE));
    }

    private static OfferingRevised withPlacesInLine(int places) {
        return revised(
                new OfferingTerms("Mathematics", PRICE, OPENS, CLOSES, STARTS, places, RefundStep.DEFAULT_SCHEDULE));
    }

    private static Matcher<Throwable> refusal(RefusalCode code, String... fields) {
        return Matchers.matches(failure -> failure instanceof Refused refused
                && refused.code() == code
                && refused.data().keySet().equals(Set.of(fields)));
    }

    @Test
    void whatIsNamedChangesAndTheRestStays() {
        offering.given(CREATED)
                .when(revise("Maths", FREE, HALF))
                .expectEvents(revised(new OfferingTerms("Maths", FREE, OPENS, CLOSES, STARTS, 2, HALF)));
        offering.given(CREATED)
                .when(revise("Maths", null, null))
                .expectEvents(revised(
                        new OfferingTerms("Maths", PRICE, OPENS, CLOSES, STARTS, 2, RefundStep.DEFAULT_SCHEDULE)));
        offering.given(CREATED).when(window(new Change<>(null), null)).expectEvents(enrolling(null, CLOSES));
        offering.given(CREATED)
                .when(startingOn(null))
                .expectEvents(revised(
                        new OfferingTerms("Mathematics", PRICE, OPENS, CLOSES, null, 2, RefundStep.DEFAULT_SCHEDULE)));
    }

    @Test
    void sayingItAgainChangesNothing() {
        offering.given(CREATED).when(revise("Mathematics", PRICE, null)).expectNoEvents();
        offering.given(CREATED, revised(new OfferingTerms("Maths", FREE, OPENS, CLOSES, STARTS, 2, HALF)))
                .when(revise("Maths", FREE, HALF))
                .expectNoEvents();
    }

    @Test
    void requestsFromThenOnAreQuotedTheNewTerms() {
        offering.given(CREATED, revised(new OfferingTerms("Maths", FREE, OPENS, CLOSES, null, 2, HALF)))
                .when(new QuoteOffering(OFFERING))
                .expectResultMessagePayload(new OfferingQuote("MAT-1", "Maths", "2027.1", FREE, null, HALF));
    }

    @Test
    @Tag("R15")
    void whoeverAskedBeforeKeepsTheScheduleAndAllHaveTheNewStart() {
        Object[] facts = {
            CREATED, revised(new OfferingTerms("Mathematics", PRICE, OPENS, CLOSES, STARTS.plusDays(7), 2, List.of()))
        };
        offering.given(facts).when(new QuoteRefundShare(OFFERING, STARTS, null)).expectResultMessagePayload(100);
        offering.given(facts)
                .when(new QuoteRefundShare(OFFERING, STARTS.plusDays(7), HALF))
                .expectResultMessagePayload(50);
        offering.given(facts)
                .when(new QuoteRefundShare(OFFERING, STARTS, List.of()))
                .expectResultMessagePayload(0);
    }

    @Test
    @Tag("R8")
    void theWindowOpensBeforeItClosesWhicheverEndIsNamed() {
        offering.given(CREATED)
                .when(window(null, new Change<>(OPENS)))
                .expectNoEvents()
                .expectException(refusal(RefusalCode.VALIDATION_FAILED, "enrollmentClosesAt"));
        offering.given(CREATED)
                .when(window(new Change<>(CLOSES), null))
                .expectNoEvents()
                .expectException(refusal(RefusalCode.VALIDATION_FAILED, "enrollmentOpensAt"));
        offering.given(CREATED)
                .when(window(new Change<>(CLOSES), new Change<>(null)))
                .expectEvents(enrolling(CLOSES, null));
    }

    @Test
    void aWindowThatIsOverEndsTheLineAtOnce() {
        offering.given(CREATED, seatHeldFor("ana"), waits("bia", 1))
                .when(window(null, new Change<>(NOW)))
                .expectEvents(enrolling(OPENS, NOW), skipped("bia", RefusalCode.OUTSIDE_ENROLLMENT_WINDOW));
    }

    @Test
    void aWindowThatOpensNowCallsTheLine() {
        offering.given(CREATED, enrolling(CLOSES, null), waits("bia", 1))
                .when(window(new Change<>(OPENS), null))
                .expectEvents(enrolling(OPENS, null), offered("bia"));
    }

    @Test
    void aLineMayBeMadeShorterThanItIsAndThenNobodyJoins() {
        Object[] facts = {CREATED, seatHeldFor("ana"), waits("bia", 1), waits("caio", 2)};
        offering.given(facts).when(placesInLine(1)).expectEvents(withPlacesInLine(1));
        offering.given(facts)
                .andGiven(withPlacesInLine(1))
                .when(orWait("davi", 3))
                .expectEvents(
                        new SeatRefused(OFFERING, enrollment("davi"), student("davi"), RefusalCode.WAITLIST_FULL));
        offering.given(facts)
                .andGiven(withPlacesInLine(3))
                .when(orWait("davi", 3))
                .expectEvents(waits("davi", 3));
    }

    @Test
    void aSuspendedOfferingMayBeRevised() {
        offering.given(CREATED, new OfferingSuspended(OFFERING, "no room", CLERK), waits("bia", 1))
                .when(placesInLine(9))
                .expectEvents(withPlacesInLine(9));
    }

    @Test
    @Tag("R16")
    void anOfferingThatHasEndedKeepsItsPromises() {
        var closed = new OfferingClosed(OFFERING, "it began", CLERK);
        var cancelled = new OfferingCancelled(OFFERING, 0, "too few", CLERK);
        offering.given(CREATED, closed)
                .when(startingOn(STARTS.plusDays(7)))
                .expectEvents(revised(new OfferingTerms(
                        "Mathematics", PRICE, OPENS, CLOSES, STARTS.plusDays(7), 2, RefundStep.DEFAULT_SCHEDULE)));
        offering.given(CREATED, closed)
                .when(revise("Maths", FREE, null))
                .expectNoEvents()
                .expectException(refusal(RefusalCode.OFFERING_ENDED));
        offering.given(CREATED, cancelled)
                .when(revise("Maths", null, null))
                .expectNoEvents()
                .expectException(refusal(RefusalCode.OFFERING_ENDED));
    }

    @Test
    void noOfferingGrowsLargerThanItsStoreTakes() {
        offering.given(CREATED)
                .when(placesInLine(OfferingSize.MAX_PEOPLE - 1))
                .expectEvents(withPlacesInLine(OfferingSize.MAX_PEOPLE - 1));
        offering.given(CREATED)
                .when(placesInLine(OfferingSize.MAX_PEOPLE))
                .expectNoEvents()
                .expectException(refusal(RefusalCode.VALIDATION_FAILED, "waitlistCapacity"));
        offering.given(CREATED)
                .when(new ChangeCapacity(OFFERING, OfferingSize.MAX_PEOPLE - 1, null, CLERK))
                .expectNoEvents()
                .expectException(refusal(RefusalCode.VALIDATION_FAILED, "capacity"));
        offering.givenNoPriorActivity()
                .when(OfferingCommands.create(anOffering().withSeats(30_000).withWaitlist(20_001)))
                .expectNoEvents()
                .expectException(refusal(RefusalCode.VALIDATION_FAILED, "waitlistCapacity"));
    }

    @Test
    void anOfferingThatIsTooLargeFromBeforeMayShrinkAndGoOn() {
        var huge = sized(100_000, 100_000);
        offering.given(huge)
                .when(new ChangeCapacity(OFFERING, 90_000, null, CLERK))
                .expectSuccessfulHandlerExecution();
        offering.given(huge).when(placesInLine(90_000)).expectSuccessfulHandlerExecution();
        offering.given(huge).when(revise("Maths", null, null)).expectSuccessfulHandlerExecution();
    }

    private static OfferingCreated sized(int seats, int places) {
        return anOffering()
                .withSeats(seats)
                .withWaitlist(places)
                .enrolling(OPENS, CLOSES)
                .startingOn(STARTS)
                .created();
    }
}
