package io.matricula.query.status;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.ExpirationReason;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.academic.event.AttentionResolved;
import io.matricula.shared.academic.event.AttentionSettled;
import io.matricula.shared.academic.event.EnrollmentBilled;
import io.matricula.shared.academic.event.EnrollmentCancelled;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.academic.event.EnrollmentExpired;
import io.matricula.shared.academic.event.EnrollmentPaid;
import io.matricula.shared.academic.event.EnrollmentParked;
import io.matricula.shared.academic.event.EnrollmentReinstated;
import io.matricula.shared.academic.event.EnrollmentRejected;
import io.matricula.shared.academic.event.EnrollmentWaitlisted;
import io.matricula.shared.academic.event.EnrollmentWithdrawn;
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.SeatOfferReceived;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact that moves an enrollment that was requested before to another status.
 *
 * @param status where the enrollment stands now
 * @param reason why, as a constant; only where the contract names one
 */
public record StatusChange(
        EnrollmentId enrollmentId, StudentId studentId, EnrollmentStatus status, @Nullable String reason) {

    /** The events that move the status. */
    public static final List<Class<? extends AcademicEvent>> EVENTS = List.of(
            EnrollmentWaitlisted.class,
            SeatOfferReceived.class,
            SeatOfferAccepted.class,
            EnrollmentBilled.class,
            EnrollmentPaid.class,
            EnrollmentConfirmed.class,
            EnrollmentRejected.class,
            EnrollmentCancelled.class,
            EnrollmentExpired.class,
            EnrollmentWithdrawn.class,
            EnrollmentReinstated.class,
            EnrollmentParked.class,
            AttentionResolved.class,
            AttentionSettled.class);

    /** What one of these events changes. */
    public static StatusChange of(AcademicEvent event) {
        if (event instanceof EnrollmentWaitlisted e) {
            return to(e.enrollmentId(), e.studentId(), EnrollmentStatus.WAITLISTED);
        } else if (event instanceof SeatOfferReceived e) {
            return to(e.enrollmentId(), e.studentId(), EnrollmentStatus.SEAT_OFFERED);
        } else if (event instanceof SeatOfferAccepted e) {
            return to(e.enrollmentId(), e.studentId(), EnrollmentStatus.REQUESTED);
        } else if (event instanceof EnrollmentBilled e) {
            return to(e.enrollmentId(), e.studentId(), EnrollmentStatus.AWAITING_PAYMENT);
        } else if (event instanceof EnrollmentPaid e) {
            return to(e.enrollmentId(), e.studentId(), EnrollmentStatus.PAID);
        } else if (event instanceof EnrollmentConfirmed e) {
            return to(e.enrollmentId(), e.studentId(), EnrollmentStatus.CONFIRMED);
        } else if (event instanceof EnrollmentReinstated e) {
            return to(e.enrollmentId(), e.studentId(), EnrollmentStatus.PAID);
        } else if (event instanceof EnrollmentWithdrawn e) {
            return to(e.enrollmentId(), e.studentId(), EnrollmentStatus.WITHDRAWN);
        }
        return withReason(event);
    }

    private static StatusChange withReason(AcademicEvent event) {
        if (event instanceof EnrollmentRejected e) {
            return new StatusChange(
                    e.enrollmentId(),
                    e.studentId(),
                    EnrollmentStatus.REJECTED,
                    e.reason().name());
        } else if (event instanceof EnrollmentCancelled e) {
            return new StatusChange(
                    e.enrollmentId(),
                    e.studentId(),
                    EnrollmentStatus.CANCELLED,
                    e.reason().name());
        } else if (event instanceof EnrollmentExpired e) {
            return new StatusChange(e.enrollmentId(), e.studentId(), EnrollmentStatus.EXPIRED, reason(e));
        } else if (event instanceof EnrollmentParked e) {
            return new StatusChange(
                    e.enrollmentId(),
                    e.studentId(),
                    EnrollmentStatus.NEEDS_ATTENTION,
                    e.reason().name());
        } else if (event instanceof AttentionResolved e) {
            return new StatusChange(e.enrollmentId(), e.studentId(), e.status(), e.statusReason());
        } else if (event instanceof AttentionSettled e) {
            return new StatusChange(e.enrollmentId(), e.studentId(), e.status(), e.statusReason());
        }
        throw new IllegalArgumentException(event.getClass().getSimpleName() + " moves no status");
    }

    private static String reason(EnrollmentExpired expired) {
        return Objects.requireNonNullElse(expired.reason(), ExpirationReason.PAYMENT_EXPIRED)
                .name();
    }

    private static StatusChange to(EnrollmentId enrollmentId, StudentId studentId, EnrollmentStatus status) {
        return new StatusChange(enrollmentId, studentId, status, null);
    }
}
