package io.matricula.shared.academic.event;

import io.matricula.shared.Money;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.RefundStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An offering exists and is open.
 *
 * @param offeringId the offering
 * @param courseCode the code of the course
 * @param title what the offering is called
 * @param term the opaque label of the term, such as 2027.1
 * @param capacity seats, 1 to 100,000
 * @param price what a seat costs
 * @param enrollmentOpensAt start of the enrollment window, UTC; open from the beginning when absent
 * @param enrollmentClosesAt end of the enrollment window (exclusive), UTC; open-ended when absent
 * @param startsOn first day of class
 * @param waitlistCapacity how many places the waitlist has, 0 to 100,000
 * @param refundSchedule what goes back on a withdrawal (R15); the default schedule when absent
 */
@Revision("2")
public record OfferingCreated(
        OfferingId offeringId,
        String courseCode,
        String title,
        String term,
        int capacity,
        Money price,
        @Nullable Instant enrollmentOpensAt,
        @Nullable Instant enrollmentClosesAt,
        @Nullable LocalDate startsOn,
        int waitlistCapacity,
        @Nullable List<RefundStep> refundSchedule)
        implements AcademicEvent {}
