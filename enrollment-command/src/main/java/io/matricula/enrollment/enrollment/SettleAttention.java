package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes that what made the enrollment need attention is done; it goes on to where it belongs.
 *
 * @param enrollmentId the enrollment
 */
public record SettleAttention(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}
