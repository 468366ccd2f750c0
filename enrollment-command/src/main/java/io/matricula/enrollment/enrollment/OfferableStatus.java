package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.EnrollmentStatus;

/** A seat may be offered to whoever waits, even before it was noted that they wait. */
final class OfferableStatus {

    private OfferableStatus() {}

    static boolean holds(EnrollmentStatus status) {
        return status == EnrollmentStatus.WAITLISTED || status == EnrollmentStatus.REQUESTED;
    }
}
