package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that a seat is offered to the applicant. Repeating it changes nothing.
 *
 * @param enrollmentId the enrollment
 * @param until the deadline of the offer, UTC
 */
public record ReceiveSeatOffer(@TargetAggregateIdentifier EnrollmentId enrollmentId, Instant until) {}
