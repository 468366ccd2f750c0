package io.matricula.enrollment.enrollment;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentStatus;
import org.jspecify.annotations.Nullable;

/** R12: late money may still buy a free seat if the enrollment only ran out of time; otherwise it goes back. */
@Rule("R12")
final class ReinstatableStatus {

    private ReinstatableStatus() {}

    static boolean holds(EnrollmentStatus status, @Nullable AttentionReason attention) {
        return status == EnrollmentStatus.EXPIRED
                || (status == EnrollmentStatus.NEEDS_ATTENTION && attention == AttentionReason.PAYMENT_UNCERTAIN);
    }
}
