package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that a seat is offered to the applicant, unless a hold stands in the way; answered with whether none does. What was offered before stays
 * offered (R17). Repeating it changes nothing.
 *
 * @param enrollmentId the enrollment
 * @param until the deadline of the offer, UTC
 * @param onHold whether the student has a hold
 */
public record ReceiveSeatOffer(@TargetAggregateIdentifier EnrollmentId enrollmentId, Instant until, boolean onHold) {}
