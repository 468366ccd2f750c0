package io.matricula.shared.academic.command;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentQuote;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks where an enrollment stands; answered with an {@link EnrollmentQuote}. Changes nothing, and refused with NOT_FOUND
 * if there is none.
 *
 * @param enrollmentId the enrollment
 */
public record QuoteEnrollment(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}
