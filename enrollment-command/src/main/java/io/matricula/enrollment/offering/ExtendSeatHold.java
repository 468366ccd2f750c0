package io.matricula.enrollment.offering;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Moves the deadline of a held seat, after the applicant chose a slower way to pay. No effect on a seat that is not held.
 *
 * @param offeringId the offering
 * @param enrollmentId the enrollment
 * @param until the deadline of the hold, UTC
 */
public record ExtendSeatHold(
        @TargetAggregateIdentifier OfferingId offeringId, EnrollmentId enrollmentId, Instant until) {}
