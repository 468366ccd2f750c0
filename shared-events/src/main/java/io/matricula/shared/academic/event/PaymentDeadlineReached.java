package io.matricula.shared.academic.event;

import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A timer's fact: the deadline of a held seat has come (R2).
 *
 * @param enrollmentId the enrollment
 * @param paymentId the payment of the enrollment
 * @param dueAt the deadline, UTC
 */
@Revision("1")
public record PaymentDeadlineReached(EnrollmentId enrollmentId, PaymentId paymentId, Instant dueAt)
        implements AcademicEvent, MovesEnrollment {}
