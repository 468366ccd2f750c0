package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.TakesUpEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.StudentId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A student gives up a confirmed place: the seat goes back at once, the money as the refund schedule says (R15).
 *
 * @param enrollmentId the enrollment
 * @param offeringId the offering
 * @param studentId the person, known from the first request on; a student once registered
 * @param effectiveOn the day from which the student is gone; it decides the share of the refund (R15)
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 * @param refundSchedule what goes back (R15), as promised at the request; absent before revision 2 and where the request
 *     has none: as the offering was created
 */
@Revision("2")
public record WithdrawalRequested(
        EnrollmentId enrollmentId,
        OfferingId offeringId,
        StudentId studentId,
        LocalDate effectiveOn,
        String reason,
        Actor actor,
        @Nullable List<RefundStep> refundSchedule)
        implements AcademicEvent, TakesUpEnrollment {}
