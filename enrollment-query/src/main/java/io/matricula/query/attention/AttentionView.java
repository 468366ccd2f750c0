package io.matricula.query.attention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.event.EnrollmentParked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment that waits for a person.
 *
 * @param step what could not be finished: PAYMENT or REFUND
 * @param since since when it waits
 * @param waitsFor whom or what it waits for
 * @param nextDeadline when something happens by itself; absent as long as only a person can act
 * @param lastError what a person needs to know
 * @param open whether it still waits
 */
record AttentionView(
        EnrollmentId enrollmentId,
        String step,
        Instant since,
        String waitsFor,
        @Nullable Instant nextDeadline,
        String lastError,
        AttentionReason reason,
        @JsonIgnore boolean open) {

    static AttentionView of(EnrollmentParked parked, Instant at) {
        return new AttentionView(
                parked.enrollmentId(),
                step(parked.reason()),
                at,
                "PERSON",
                null,
                parked.detail(),
                parked.reason(),
                true);
    }

    AttentionView done() {
        return new AttentionView(enrollmentId, step, since, waitsFor, nextDeadline, lastError, reason, false);
    }

    private static String step(AttentionReason reason) {
        return switch (reason) {
            case REFUND_FAILED -> "REFUND";
            case PAYMENT_UNCERTAIN -> "PAYMENT";
        };
    }
}
