package io.matricula.query.attention;

import io.matricula.shared.Money;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment that needs attention: it waits for a person, a matter stands beside it, or it should have gone on by itself and has not.
 *
 * @param kind why it is in attention; of several reasons the one that comes first
 * @param step what it is about to do
 * @param since when it last went on, or when the matter came up
 * @param nextDeadline when it should have gone on by itself at the latest; absent where that is at once, or never
 * @param lastError what went wrong last, for a person to read
 * @param reason what a person is needed for; absent if it is only late
 * @param missing what is still owed, where money is short
 * @param matters everything that stands beside the enrollment, the oldest first; the enrollment itself stays as it is
 */
record AttentionView(
        EnrollmentId enrollmentId,
        AttentionKind kind,
        AwaitedStep step,
        Instant since,
        Party waitsFor,
        @Nullable Instant nextDeadline,
        @Nullable String lastError,
        @Nullable AttentionReason reason,
        @Nullable Money missing,
        List<Matter> matters) {

    static AttentionView of(ObservedEnrollment process) {
        return process.parked() == null && !process.matters().isEmpty()
                ? of(process, process.matters().get(0))
                : of(process, waitOf(process));
    }

    private static AttentionView of(ObservedEnrollment process, Matter matter) {
        return new AttentionView(
                process.enrollmentId(),
                AttentionKind.of(matter.kind()),
                step(matter.kind()),
                matter.since(),
                Party.PERSON,
                null,
                matter.detail(),
                matter.kind(),
                missing(process),
                process.matters());
    }

    private static AttentionView of(ObservedEnrollment process, Wait wait) {
        return new AttentionView(
                process.enrollmentId(),
                AttentionKind.of(process.parked()),
                wait.step(),
                process.since(),
                wait.party(),
                wait.deadline(),
                process.lastError(),
                process.parked(),
                missing(process),
                process.matters());
    }

    private static @Nullable Money missing(ObservedEnrollment process) {
        return process.matters().stream()
                .map(Matter::missing)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The same with what its saga stands still for, if it does. */
    AttentionView stuckFor(@Nullable String cause) {
        return cause == null
                ? this
                : new AttentionView(
                        enrollmentId,
                        AttentionKind.STUCK,
                        step,
                        since,
                        waitsFor,
                        nextDeadline,
                        cause,
                        reason,
                        missing,
                        matters);
    }

    private static Wait waitOf(ObservedEnrollment process) {
        if (process.parked() != null) {
            return Wait.of(step(process.parked()), Party.PERSON);
        }
        return process.refunding() || process.awaits() == null
                ? Wait.of(AwaitedStep.REFUND, Party.GATEWAY)
                : process.awaits();
    }

    private static AwaitedStep step(AttentionReason reason) {
        return switch (reason) {
            case REFUND_FAILED, MONEY_TAKEN_BACK -> AwaitedStep.REFUND;
            case PAYMENT_UNCERTAIN, PAYMENT_SHORT -> AwaitedStep.PAYMENT;
        };
    }
}
