package io.matricula.enrollment.offering;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Names the next enrollments of a cancelled offering that have to end. No effect if they were named already.
 *
 * @param offeringId the offering
 * @param after the last one named before; absent for the first
 */
record CancelBatchOfEnrollments(@TargetAggregateIdentifier OfferingId offeringId, @Nullable EnrollmentId after) {}
