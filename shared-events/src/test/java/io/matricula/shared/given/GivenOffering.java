package io.matricula.shared.given;

import static io.matricula.shared.given.ExampleFacts.AT;
import static io.matricula.shared.given.ExampleFacts.LATER;
import static io.matricula.shared.given.ExampleFacts.OFFERING;
import static io.matricula.shared.given.ExampleFacts.PRICE;
import static io.matricula.shared.given.ExampleFacts.SCHEDULE;

import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.event.OfferingCreated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offering as tests tell of it: what a test does not name is usual, and absent where it may be. */
public final class GivenOffering {

    private OfferingId id = new OfferingId(NameBasedId.of("test", "offering"));
    private String courseCode = "MAT-1";
    private String title = "Mathematics";
    private String term = "2027.1";
    private int seats = 1;
    private Money price = Money.of("199.90", "BRL");
    private @Nullable Instant opensAt;
    private @Nullable Instant closesAt;
    private @Nullable LocalDate startsOn;
    private int waitlist;
    private @Nullable List<RefundStep> schedule;

    private GivenOffering() {}

    public static GivenOffering anOffering() {
        return new GivenOffering();
    }

    /** With every field filled, as the approved sample has it. */
    static GivenOffering complete() {
        return anOffering()
                .withId(OFFERING)
                .of("MAT101", "Algebra")
                .withSeats(30)
                .withWaitlist(12)
                .at(PRICE)
                .enrolling(AT, LATER)
                .startingOn(LocalDate.of(2027, 2, 1))
                .promising(SCHEDULE);
    }

    public GivenOffering withId(OfferingId other) {
        id = other;
        return this;
    }

    public GivenOffering of(String code, String course) {
        courseCode = code;
        title = course;
        return this;
    }

    public GivenOffering in(String otherTerm) {
        term = otherTerm;
        return this;
    }

    public GivenOffering withSeats(int capacity) {
        seats = capacity;
        return this;
    }

    public GivenOffering withWaitlist(int capacity) {
        waitlist = capacity;
        return this;
    }

    public GivenOffering at(Money otherPrice) {
        price = otherPrice;
        return this;
    }

    public GivenOffering enrolling(@Nullable Instant from, @Nullable Instant until) {
        opensAt = from;
        closesAt = until;
        return this;
    }

    public GivenOffering startingOn(LocalDate firstDay) {
        startsOn = firstDay;
        return this;
    }

    public GivenOffering promising(List<RefundStep> steps) {
        schedule = steps;
        return this;
    }

    public OfferingCreated created() {
        return new OfferingCreated(
                id, courseCode, title, term, seats, price, opensAt, closesAt, startsOn, waitlist, schedule);
    }
}
