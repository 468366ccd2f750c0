package io.matricula.enrollment.offering;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Turns a held seat into a confirmed one.
 *
 * @param offeringId the offering
 * @param enrollmentId the enrollment
 */
public record ConfirmSeat(@TargetAggregateIdentifier OfferingId offeringId, EnrollmentId enrollmentId) {}
