package io.matricula.enrollment.enrollment;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentStatus;

/**
 * R7, R16: an applicant may leave until the money is there; the system also between the money and the confirmation, and a
 * confirmed place only because its offering is cancelled.
 */
@Rule({"R7", "R16"})
final class CancellableStatus {

    private CancellableStatus() {}

    static boolean holds(EnrollmentStatus status, CancellationReason reason) {
        return switch (status) {
            case REQUESTED, WAITLISTED, SEAT_OFFERED, AWAITING_PAYMENT -> true;
            case PAID -> reason != CancellationReason.BY_APPLICANT;
            case CONFIRMED -> reason == CancellationReason.OFFERING_CANCELLED;
            case REJECTED, CANCELLED, EXPIRED, WITHDRAWN, NEEDS_ATTENTION -> false;
        };
    }
}
