package io.matricula.query.attention;

import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment that needs attention: it waits for a person, or it should have gone on by itself and has not.
 *
 * @param step what it is about to do
 * @param since when it last went on
 * @param nextDeadline when it should have gone on by itself at the latest; absent where that is at once, or never
 * @param lastError what went wrong last, for a person to read
 * @param reason what a person is needed for; absent if it is only late
 */
record AttentionView(
        EnrollmentId enrollmentId,
        Step step,
        Instant since,
        Party waitsFor,
        @Nullable Instant nextDeadline,
        @Nullable String lastError,
        @Nullable AttentionReason reason) {

    static AttentionView of(EnrollmentProcess process) {
        Wait wait = waitOf(process);
        return new AttentionView(
                process.enrollmentId(),
                wait.step(),
                process.since(),
                wait.party(),
                wait.deadline(),
                process.lastError(),
                process.parked());
    }

    /** The same with what its saga stands still for, if it does. */
    AttentionView stuckFor(@Nullable String cause) {
        return cause == null
                ? this
                : new AttentionView(enrollmentId, step, since, waitsFor, nextDeadline, cause, reason);
    }

    private static Wait waitOf(EnrollmentProcess process) {
        if (process.parked() != null) {
            return Wait.of(step(process.parked()), Party.PERSON);
        }
        return process.refunding() || process.awaits() == null ? Wait.of(Step.REFUND, Party.GATEWAY) : process.awaits();
    }

    private static Step step(AttentionReason reason) {
        return switch (reason) {
            case REFUND_FAILED -> Step.REFUND;
            case PAYMENT_UNCERTAIN -> Step.PAYMENT;
        };
    }
}
