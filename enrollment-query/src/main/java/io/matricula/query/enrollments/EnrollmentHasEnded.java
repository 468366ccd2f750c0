package io.matricula.query.enrollments;

import io.matricula.shared.academic.EnrollmentStatus;

/** An enrollment has ended when it takes no seat any more and neither a person nor the saga has anything to do about it. */
final class EnrollmentHasEnded {

    private EnrollmentHasEnded() {}

    static boolean holds(EnrollmentStatus status) {
        return switch (status) {
            case REJECTED, CANCELLED, EXPIRED, WITHDRAWN -> true;
            case REQUESTED, WAITLISTED, SEAT_OFFERED, AWAITING_PAYMENT, PAID, CONFIRMED, NEEDS_ATTENTION -> false;
        };
    }
}
