package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes away a matter that came to its end by itself. No effect if it does not stand beside the enrollment.
 *
 * @param enrollmentId the enrollment
 * @param kind what a person was needed for
 */
public record SettleMatter(@TargetAggregateIdentifier EnrollmentId enrollmentId, AttentionReason kind) {}
