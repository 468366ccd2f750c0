package io.matricula.enrollment.erasure;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.privacy.ErasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends an erasure that has not begun, because the person is needed for an enrollment. Repeating it changes nothing.
 *
 * @param erasureId the erasure
 * @param blockedBy the enrollment that is under way
 */
record RefuseErasure(@TargetAggregateIdentifier ErasureId erasureId, EnrollmentId blockedBy) {}
