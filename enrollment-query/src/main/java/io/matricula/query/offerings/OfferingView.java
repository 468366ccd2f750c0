package io.matricula.query.offerings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.matricula.shared.Money;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.OfferingTerms;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.event.OfferingCreated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of an offering.
 *
 * @param waitlisted how many applicants are on the waitlist
 * @param refundSchedule what goes back on a withdrawal (R15)
 * @param calledOff how its cancellation began, if it was cancelled
 */
record OfferingView(
        OfferingId offeringId,
        String courseCode,
        String title,
        String term,
        OfferingStatus status,
        Money price,
        int capacity,
        int held,
        int confirmed,
        int waitlistCapacity,
        int waitlisted,
        @Nullable Instant enrollmentOpensAt,
        @Nullable Instant enrollmentClosesAt,
        @Nullable LocalDate startsOn,
        List<RefundStep> refundSchedule,
        @JsonIgnore @Nullable CalledOff calledOff) {

    /**
     * The beginning of a cancellation.
     *
     * @param affected how many enrollments had a seat or were on the waitlist
     */
    record CalledOff(int affected, Instant at) {}

    static OfferingView of(OfferingCreated created) {
        return new OfferingView(
                created.offeringId(),
                created.courseCode(),
                created.title(),
                created.term(),
                OfferingStatus.OPEN,
                created.price(),
                created.capacity(),
                0,
                0,
                created.waitlistCapacity(),
                0,
                created.enrollmentOpensAt(),
                created.enrollmentClosesAt(),
                created.startsOn(),
                Objects.requireNonNullElse(created.refundSchedule(), RefundStep.DEFAULT_SCHEDULE),
                null);
    }

    /** Free seats; a free seat belongs to the waitlist as long as there is one (R4). */
    @JsonProperty
    int available() {
        return waitlisted > 0 ? 0 : Math.max(0, capacity - held - confirmed);
    }

    OfferingView in(OfferingStatus newStatus) {
        return with(newStatus, capacity, held, confirmed, waitlisted, calledOff);
    }

    OfferingView calledOff(int affected, Instant at) {
        return with(OfferingStatus.CANCELLED, capacity, held, confirmed, waitlisted, new CalledOff(affected, at));
    }

    OfferingView withCapacity(int seats) {
        return with(status, seats, held, confirmed, waitlisted, calledOff);
    }

    OfferingView seats(int moreHeld, int moreConfirmed) {
        return with(status, capacity, held + moreHeld, confirmed + moreConfirmed, waitlisted, calledOff);
    }

    OfferingView waitlist(int moreWaiting) {
        return with(status, capacity, held, confirmed, waitlisted + moreWaiting, calledOff);
    }

    /** With what it promises from now on. */
    OfferingView revised(OfferingTerms terms) {
        return new OfferingView(
                offeringId,
                courseCode,
                terms.title(),
                term,
                status,
                terms.price(),
                capacity,
                held,
                confirmed,
                terms.waitlistCapacity(),
                waitlisted,
                terms.enrollmentOpensAt(),
                terms.enrollmentClosesAt(),
                terms.startsOn(),
                terms.refundSchedule(),
                calledOff);
    }

    private OfferingView with(
            OfferingStatus newStatus,
            int seats,
            int nowHeld,
            int nowConfirmed,
            int nowWaiting,
            @Nullable CalledOff nowCalledOff) {
        return new OfferingView(
                offeringId,
                courseCode,
                title,
                term,
                newStatus,
                price,
                seats,
                nowHeld,
                nowConfirmed,
                waitlistCapacity,
                nowWaiting,
                enrollmentOpensAt,
                enrollmentClosesAt,
                startsOn,
                refundSchedule,
                nowCalledOff);
    }
}
