package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends an enrollment whose offered seat was not accepted; the answer is whether it has lapsed: false if it was accepted in time.
 *
 * @param enrollmentId the enrollment
 */
public record LapseSeatOffer(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}
