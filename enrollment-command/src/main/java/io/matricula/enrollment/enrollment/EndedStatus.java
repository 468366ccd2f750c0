package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentStatus;

/** The statuses that no step of the saga may leave again: the ends, a confirmed place, and one that waits for a person. */
final class EndedStatus {

    private EndedStatus() {}

    static boolean holds(EnrollmentStatus status) {
        return switch (status) {
            case REQUESTED, WAITLISTED, SEAT_OFFERED, AWAITING_PAYMENT, PAID -> false;
            case CONFIRMED, REJECTED, CANCELLED, EXPIRED, WITHDRAWN, NEEDS_ATTENTION -> true;
        };
    }
}
