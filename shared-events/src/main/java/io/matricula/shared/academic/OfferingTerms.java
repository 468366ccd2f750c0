package io.matricula.shared.academic;

import io.matricula.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff may revise of an offering.
 *
 * @param title what the offering is called
 * @param price what a seat costs
 * @param enrollmentOpensAt start of the enrollment window, UTC; open from the beginning when absent
 * @param enrollmentClosesAt end of the enrollment window (exclusive), UTC; open-ended when absent
 * @param startsOn first day of class
 * @param waitlistCapacity how many places the waitlist has
 * @param refundSchedule what goes back on a withdrawal (R15)
 */
public record OfferingTerms(
        String title,
        Money price,
        @Nullable Instant enrollmentOpensAt,
        @Nullable Instant enrollmentClosesAt,
        @Nullable LocalDate startsOn,
        int waitlistCapacity,
        List<RefundStep> refundSchedule) {}
