package io.matricula.enrollment.offering;

import io.matricula.shared.Money;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Creates an offering that is open at once. Repeating it changes nothing.
 *
 * @param offeringId the offering
 * @param courseCode the code of the course
 * @param title what the offering is called
 * @param term the opaque label of the term, such as 2027.1
 * @param capacity seats, at least 1; with the places of the waitlist at most 50,000
 * @param price what a seat costs
 * @param enrollmentOpensAt start of the enrollment window, UTC; open from the beginning when absent
 * @param enrollmentClosesAt end of the enrollment window (exclusive), UTC; open-ended when absent
 * @param startsOn first day of class
 * @param waitlistCapacity how many places the waitlist has
 * @param refundSchedule what goes back on a withdrawal (R15); the default schedule when absent
 */
@AllowedTo(Role.REGISTRAR)
record CreateOffering(
        @TargetAggregateIdentifier OfferingId offeringId,
        String courseCode,
        String title,
        String term,
        int capacity,
        Money price,
        @Nullable Instant enrollmentOpensAt,
        @Nullable Instant enrollmentClosesAt,
        @Nullable LocalDate startsOn,
        int waitlistCapacity,
        @Nullable List<RefundStep> refundSchedule) {

    OfferingCreated carriedOut() {
        return new OfferingCreated(
                offeringId,
                courseCode,
                title,
                term,
                capacity,
                price,
                enrollmentOpensAt,
                enrollmentClosesAt,
                startsOn,
                waitlistCapacity,
                refundSchedule);
    }
}
