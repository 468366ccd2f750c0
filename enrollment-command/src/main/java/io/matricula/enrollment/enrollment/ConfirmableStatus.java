package io.matricula.enrollment.enrollment;

import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentStatus;

/** A place becomes final when its money is there, or when it costs nothing. */
final class ConfirmableStatus {

    private ConfirmableStatus() {}

    static boolean holds(EnrollmentStatus status, Money price) {
        return status == EnrollmentStatus.PAID || (status == EnrollmentStatus.REQUESTED && price.isZero());
    }
}
