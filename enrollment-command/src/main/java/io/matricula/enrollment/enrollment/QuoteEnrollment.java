package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks where an enrollment stands; answered with an {@link EnrollmentQuote}. Changes nothing, and refused with NOT_FOUND
 * if there is none.
 *
 * @param enrollmentId the enrollment
 */
@AllowedTo(anybody = true)
public record QuoteEnrollment(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}
