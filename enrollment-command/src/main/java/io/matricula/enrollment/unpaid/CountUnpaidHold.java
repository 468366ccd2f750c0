package io.matricula.enrollment.unpaid;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.UnpaidHoldsId;
import io.matricula.shared.access.AllowedTo;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Counts a place that a person will hold without having paid; answered with whether there was room. Repeating it counts nothing
 * twice.
 *
 * @param holdsId the unpaid places of the person
 * @param studentId the person, known from the first request on; a student once registered
 * @param enrollmentId the enrollment
 * @param at when the person asked, UTC
 */
@AllowedTo(anybody = true)
record CountUnpaidHold(
        @TargetAggregateIdentifier UnpaidHoldsId holdsId, StudentId studentId, EnrollmentId enrollmentId, Instant at) {}
