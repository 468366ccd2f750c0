package io.matricula.query.enrollments;

import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.financial.PaymentMethod;

/** An enrollment rests when nothing more happens until a person acts. */
final class EnrollmentRests {

    private EnrollmentRests() {}

    static boolean holds(EnrollmentStatus status, PaymentMethod method) {
        return switch (status) {
            case REQUESTED, PAID -> false;
            case AWAITING_PAYMENT -> method != PaymentMethod.CARD;
            case WAITLISTED, SEAT_OFFERED, CONFIRMED, REJECTED, CANCELLED, EXPIRED, WITHDRAWN, NEEDS_ATTENTION -> true;
        };
    }
}
