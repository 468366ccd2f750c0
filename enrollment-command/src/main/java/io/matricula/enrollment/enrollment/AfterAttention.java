package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.ExpirationReason;
import org.jspecify.annotations.Nullable;

/** Where an enrollment goes once a person has seen to it: back to its place, or to the end it was heading for. */
record AfterAttention(EnrollmentStatus status, @Nullable String reason) {

    static AfterAttention of(EnrollmentStatus before, boolean withdrawing, @Nullable CancellationReason cancellation) {
        if (withdrawing) {
            return new AfterAttention(EnrollmentStatus.WITHDRAWN, null);
        }
        if (cancellation != null) {
            return new AfterAttention(EnrollmentStatus.CANCELLED, cancellation.name());
        }
        return switch (before) {
            case CONFIRMED -> new AfterAttention(EnrollmentStatus.CONFIRMED, null);
            case WAITLISTED, SEAT_OFFERED -> expired(ExpirationReason.WAITLIST_OFFER_EXPIRED);
            default -> expired(ExpirationReason.PAYMENT_EXPIRED);
        };
    }

    private static AfterAttention expired(ExpirationReason reason) {
        return new AfterAttention(EnrollmentStatus.EXPIRED, reason.name());
    }
}
