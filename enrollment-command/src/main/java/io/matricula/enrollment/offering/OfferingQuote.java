package io.matricula.enrollment.offering;

import io.matricula.shared.Money;
import io.matricula.shared.academic.RefundStep;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an offering promises an applicant at the moment of the request; the answer to {@link QuoteOffering}.
 *
 * @param courseCode the code of the course
 * @param title what the offering is called
 * @param term the opaque label of the term
 * @param price what a seat costs
 * @param startsOn first day of class
 * @param refundSchedule what goes back on a withdrawal (R15)
 */
public record OfferingQuote(
        String courseCode,
        String title,
        String term,
        Money price,
        @Nullable LocalDate startsOn,
        List<RefundStep> refundSchedule) {}
