package io.matricula.enrollment.enrollment;

import static io.matricula.enrollment.enrollment.Verdict.CHANGES_NOTHING;
import static io.matricula.enrollment.enrollment.Verdict.HAPPENS;
import static io.matricula.enrollment.enrollment.Verdict.REFUSED;
import static io.matricula.enrollment.enrollment.Verdict.happensIf;
import static io.matricula.enrollment.enrollment.Verdict.refusedUnless;
import static io.matricula.shared.academic.EnrollmentStatus.AWAITING_PAYMENT;
import static io.matricula.shared.academic.EnrollmentStatus.CONFIRMED;
import static io.matricula.shared.academic.EnrollmentStatus.EXPIRED;
import static io.matricula.shared.academic.EnrollmentStatus.NEEDS_ATTENTION;
import static io.matricula.shared.academic.EnrollmentStatus.PAID;
import static io.matricula.shared.academic.EnrollmentStatus.REQUESTED;
import static io.matricula.shared.academic.EnrollmentStatus.SEAT_OFFERED;
import static io.matricula.shared.academic.EnrollmentStatus.WAITLISTED;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * R5, R7, R12, R16, R35: what each command may do to an enrollment, by where it stands.
 *
 * @param status what readers see
 * @param offered whether a seat has been offered from the waitlist
 * @param withdrawing whether a confirmed place is being given up
 * @param reinstated whether late money has taken it up again
 * @param cancellation why it is being cancelled, if it is
 * @param attention what a person is needed for, if that holds it up
 * @param beforeAttention where it stood before it needed a person
 */
@Rule({"R5", "R7", "R12", "R16", "R35"})
record EnrollmentTransitions(
        EnrollmentStatus status,
        boolean offered,
        boolean withdrawing,
        boolean reinstated,
        @Nullable CancellationReason cancellation,
        @Nullable AttentionReason attention,
        EnrollmentStatus beforeAttention) {

    Verdict joinWaitlist() {
        return happensIf(status == REQUESTED && !offered);
    }

    /** A seat is offered to an applicant who waits, even before it was noted that they wait. */
    Verdict receiveOffer() {
        return happensIf((status == WAITLISTED || status == REQUESTED) && !offered);
    }

    Verdict letOfferLapse() {
        return happensIf(status == SEAT_OFFERED);
    }

    Verdict bill() {
        return happensIf(status == REQUESTED);
    }

    Verdict choosePayment() {
        return refusedUnless(cancellation == null && isPayable(status));
    }

    /** R5, R7: a payment may be chosen while one is awaited, and to accept an offered seat; an applicant who waits is not billed. */
    static boolean isPayable(EnrollmentStatus status) {
        return status == AWAITING_PAYMENT || status == SEAT_OFFERED;
    }

    Verdict pay() {
        return happensIf(status == AWAITING_PAYMENT);
    }

    /** A place becomes final when its money is there, or when it costs nothing. */
    Verdict confirm(boolean free) {
        if (status == CONFIRMED) {
            return CHANGES_NOTHING;
        }
        return refusedUnless(cancellation == null && (status == PAID || (status == REQUESTED && free)));
    }

    Verdict reject() {
        return happensIf(status == REQUESTED || status == WAITLISTED);
    }

    Verdict requestCancellation(CancellationReason reason) {
        if (isUnderWay() && (withdrawing || cancellation != null)) {
            return CHANGES_NOTHING;
        }
        return refusedUnless(isCancellable(reason));
    }

    /**
     * R7, R16: an applicant may leave until the money is there; the system also between the money and the confirmation, and a
     * confirmed place only because its offering is cancelled.
     */
    private boolean isCancellable(CancellationReason reason) {
        return switch (apartFromFailedRefund()) {
            case REQUESTED, WAITLISTED, SEAT_OFFERED, AWAITING_PAYMENT -> true;
            case PAID -> reason != CancellationReason.BY_APPLICANT;
            case CONFIRMED -> reason == CancellationReason.OFFERING_CANCELLED;
            case REJECTED, CANCELLED, EXPIRED, WITHDRAWN, NEEDS_ATTENTION -> false;
        };
    }

    private EnrollmentStatus apartFromFailedRefund() {
        return attention == AttentionReason.REFUND_FAILED && beforeAttention == CONFIRMED && cancellation == null
                ? beforeAttention
                : status;
    }

    Verdict cancel() {
        return happensIf(isUnderWay());
    }

    Verdict expire() {
        return happensIf(!hasEnded());
    }

    Verdict requestWithdrawal() {
        if (withdrawing && isUnderWay()) {
            return CHANGES_NOTHING;
        }
        return refusedUnless(status == CONFIRMED && cancellation == null);
    }

    Verdict withdraw() {
        return happensIf(withdrawing && status == CONFIRMED);
    }

    /** R12: late money may still buy a free seat if the enrollment only ran out of time; otherwise it goes back. */
    Verdict reinstate() {
        if (reinstated && status == PAID) {
            return CHANGES_NOTHING;
        }
        boolean ranOutOfTime =
                status == EXPIRED || (needsAttention() && attention == AttentionReason.PAYMENT_UNCERTAIN);
        return ranOutOfTime && cancellation == null ? HAPPENS : REFUSED;
    }

    /** R35: a person is needed as long as anything is under way or waits for a decision. */
    Verdict eraseApplicant() {
        return refusedUnless(!isUnderWay() && !needsAttention());
    }

    boolean needsAttention() {
        return status == NEEDS_ATTENTION;
    }

    /** Whether a person may see to it: to what needs one, and to what is later than it should be. */
    boolean waitsForPerson(boolean late) {
        return needsAttention() || (late && isUnderWay());
    }

    /** Whether the saga has work to do: an end, and a confirmed place that is not being given up, wait for nothing. */
    boolean isUnderWay() {
        return !hasEnded() || (status == CONFIRMED && (withdrawing || cancellation != null));
    }

    /** What no step of the saga may leave again: the ends, a confirmed place, and one that waits for a person. */
    private boolean hasEnded() {
        return switch (status) {
            case REQUESTED, WAITLISTED, SEAT_OFFERED, AWAITING_PAYMENT, PAID -> false;
            case CONFIRMED, REJECTED, CANCELLED, EXPIRED, WITHDRAWN, NEEDS_ATTENTION -> true;
        };
    }

    AfterAttention afterAttention() {
        if (status == PAID && cancellation == null) {
            return AfterAttention.of(status, false, CancellationReason.STUDENT_NOT_REGISTERED);
        }
        return AfterAttention.of(needsAttention() ? beforeAttention : status, withdrawing, cancellation);
    }
}
