package io.matricula.query.offerings;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.matricula.shared.Money;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.event.OfferingCreated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What readers see of an offering. */
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
        int waitlisted,
        @Nullable Instant enrollmentOpensAt,
        @Nullable Instant enrollmentClosesAt) {

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
                0,
                created.enrollmentOpensAt(),
                created.enrollmentClosesAt());
    }

    /** Seats that nobody has. */
    @JsonProperty
    int available() {
        return capacity - held - confirmed;
    }

    OfferingView closed() {
        return with(OfferingStatus.CLOSED, capacity, held, confirmed);
    }

    OfferingView withCapacity(int seats) {
        return with(status, seats, held, confirmed);
    }

    OfferingView seats(int moreHeld, int moreConfirmed) {
        return with(status, capacity, held + moreHeld, confirmed + moreConfirmed);
    }

    private OfferingView with(OfferingStatus newStatus, int seats, int nowHeld, int nowConfirmed) {
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
                waitlisted,
                enrollmentOpensAt,
                enrollmentClosesAt);
    }
}
