package io.matricula.enrollment.enrollment;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.EnrollmentStatus;

/** R5, R7: a payment may be chosen while one is awaited, and to accept an offered seat; nobody who waits is billed. */
@Rule({"R5", "R7"})
final class PayableStatus {

    private PayableStatus() {}

    static boolean holds(EnrollmentStatus status) {
        return status == EnrollmentStatus.AWAITING_PAYMENT || status == EnrollmentStatus.SEAT_OFFERED;
    }
}
