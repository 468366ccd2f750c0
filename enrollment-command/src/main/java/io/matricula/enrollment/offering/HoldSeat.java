package io.matricula.enrollment.offering;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a seat until a deadline, or a place on the waitlist. The answer is a fact: SeatHeld, WaitlistJoined or SeatRefused.
 *
 * @param offeringId the offering
 * @param enrollmentId the enrollment
 * @param studentId the person, known from the first request on; a student once registered
 * @param requestedAt when the applicant asked, UTC
 * @param until the deadline of the hold, UTC
 * @param joinWaitlist whether the applicant would join the waitlist if the offering is full
 */
public record HoldSeat(
        @TargetAggregateIdentifier OfferingId offeringId,
        EnrollmentId enrollmentId,
        StudentId studentId,
        Instant requestedAt,
        Instant until,
        boolean joinWaitlist) {}
