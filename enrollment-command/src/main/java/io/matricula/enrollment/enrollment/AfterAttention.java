package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentStatus;
import org.jspecify.annotations.Nullable;

/** Where an enrollment goes once it needs no attention any more: back to its place, or to the end it was heading for. */
record AfterAttention(EnrollmentStatus status, @Nullable String reason) {

    static AfterAttention of(boolean wasConfirmed, @Nullable CancellationReason cancellation) {
        if (wasConfirmed) {
            return new AfterAttention(EnrollmentStatus.CONFIRMED, null);
        }
        return cancellation == null
                ? new AfterAttention(EnrollmentStatus.EXPIRED, "PAYMENT_EXPIRED")
                : new AfterAttention(EnrollmentStatus.CANCELLED, cancellation.name());
    }
}
