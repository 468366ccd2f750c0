package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentStatus;

/** An applicant may cancel until the money is there; the system also between the money and the confirmation. */
final class CancellableStatus {

    private CancellableStatus() {}

    static boolean holds(EnrollmentStatus status, CancellationReason reason) {
        return switch (status) {
            case REQUESTED, WAITLISTED, SEAT_OFFERED, AWAITING_PAYMENT -> true;
            case PAID -> reason != CancellationReason.BY_APPLICANT;
            case CONFIRMED, REJECTED, CANCELLED, EXPIRED, WITHDRAWN, NEEDS_ATTENTION -> false;
        };
    }
}
