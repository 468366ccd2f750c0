package io.matricula.shared.academic.command;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks which offering an enrollment is in; answered with its {@link OfferingId}, or refused with NOT_FOUND.
 *
 * @param enrollmentId the enrollment
 */
public record QuoteEnrollment(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}
