package io.matricula.query.attention;

import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of an enrollment from outside: what it waits for and since when. It follows what was done, not what the saga means to do, so
 * that a saga that stands still is found.
 *
 * @param awaits what the enrollment itself waits for; nothing while it is at rest
 * @param paid whether nothing is owed any more, so that a seat makes the place final
 * @param refunding whether money is on its way back, or has come late and is not used yet
 * @param parked what a person is needed for, to finish it
 * @param matters what a person is needed for beside it, the oldest first
 * @param lastError what went wrong last, for a person to read
 * @param since when it last went on
 * @param retries how often it was tried again since then
 * @param lateAt from when on it needs attention
 * @param retryAt from when on it may be tried again without a person
 */
record ObservedEnrollment(
        EnrollmentId enrollmentId,
        @Nullable Wait awaits,
        boolean paid,
        boolean refunding,
        @Nullable AttentionReason parked,
        List<Matter> matters,
        @Nullable String lastError,
        Instant since,
        int retries,
        @Nullable Instant lateAt,
        @Nullable Instant retryAt) {

    ObservedEnrollment {
        matters = matters == null ? List.of() : List.copyOf(matters);
    }

    static ObservedEnrollment atRest(EnrollmentId enrollment, Instant at) {
        return new ObservedEnrollment(enrollment, null, false, false, null, List.of(), null, at, 0, null, null);
    }

    boolean underWay() {
        return awaits != null || refunding || parked != null || !matters.isEmpty();
    }

    /** A new course; one that leads out is not left any more. */
    ObservedEnrollment begins(Wait next, Instant at) {
        return with(awaits != null && awaits.step().leadsOut() ? awaits : next, paid, refunding, parked, null, at);
    }

    ObservedEnrollment needsNoPayment(boolean needsNone) {
        return with(awaits, needsNone, refunding, parked, lastError, since);
    }

    /** What is at rest hears only the echo of what has been, and stays so. */
    ObservedEnrollment goesOn(UnaryOperator<Wait> next, Instant at) {
        return awaits == null ? this : begins(next.apply(awaits), at);
    }

    ObservedEnrollment goesOn(Wait next, Instant at) {
        return goesOn(current -> next, at);
    }

    ObservedEnrollment goesOn(Instant at) {
        return goesOn(current -> current, at);
    }

    ObservedEnrollment afterSeat(Instant at) {
        return goesOn(
                paid ? Wait.of(AwaitedStep.CONFIRMATION, Party.STUDENT) : Wait.of(AwaitedStep.PAYMENT, Party.GATEWAY),
                at);
    }

    /** Money comes late after the end, and a seat is looked for once more. */
    ObservedEnrollment reinstated(Instant at) {
        return with(Wait.of(AwaitedStep.SEAT, Party.OFFERING), true, false, null, null, at);
    }

    ObservedEnrollment refunds(boolean open, Instant at) {
        return with(awaits, paid, open, parked, lastError, at);
    }

    ObservedEnrollment failed(String error, Instant at) {
        return with(awaits, paid, refunding, parked, error, at);
    }

    /** Trouble that is no step forward; what is at rest has none. */
    ObservedEnrollment inTrouble(String error) {
        return awaits == null
                ? this
                : new ObservedEnrollment(
                        enrollmentId, awaits, paid, refunding, parked, matters, error, since, retries, lateAt, retryAt);
    }

    ObservedEnrollment parked(AttentionReason reason, String detail, Instant at) {
        return new ObservedEnrollment(enrollmentId, awaits, paid, false, reason, matters, detail, at, 0, null, null);
    }

    /** A matter is no progress; one that is raised again waits since the first time. */
    ObservedEnrollment raised(Matter matter) {
        var first =
                matters.stream().filter(open -> open.kind() == matter.kind()).findFirst();
        var others = new ArrayList<>(without(matter.kind()));
        others.add(new Matter(
                matter.kind(), first.map(Matter::since).orElse(matter.since()), matter.detail(), matter.missing()));
        return beside(others, refunding && matter.kind() != AttentionReason.REFUND_FAILED);
    }

    ObservedEnrollment closed(AttentionReason kind) {
        return beside(without(kind), refunding && kind != AttentionReason.REFUND_FAILED);
    }

    private List<Matter> without(AttentionReason kind) {
        return matters.stream().filter(open -> open.kind() != kind).toList();
    }

    private ObservedEnrollment beside(List<Matter> open, boolean nowRefunding) {
        return new ObservedEnrollment(
                enrollmentId, awaits, paid, nowRefunding, parked, open, lastError, since, retries, lateAt, retryAt);
    }

    /** A refund may still be on its way. */
    ObservedEnrollment ended(Instant at) {
        return with(null, paid, refunding, null, refunding ? lastError : null, at);
    }

    /** Being tried again is no progress. */
    ObservedEnrollment triedAgain(Instant at, Lateness lateness) {
        Instant late = lateness.ofItself(this);
        if (late == null || lateAt == null || retryAt == null) {
            return this;
        }
        Instant next = lateness.nextRetry(at, retries + 1);
        return timed(retries + 1, lateAt, next.isBefore(late) ? late : next);
    }

    ObservedEnrollment timedBy(Lateness lateness) {
        return retries > 0 ? this : timed(0, lateness.of(this), isUpToTheEnrollment() ? lateness.ofItself(this) : null);
    }

    /** Neither a person nor the rest of a refund can be hurried from here. */
    private boolean isUpToTheEnrollment() {
        return awaits != null && parked == null;
    }

    private ObservedEnrollment timed(int tried, @Nullable Instant late, @Nullable Instant retry) {
        return new ObservedEnrollment(
                enrollmentId, awaits, paid, refunding, parked, matters, lastError, since, tried, late, retry);
    }

    /** An enrollment that waits for a person waits since the first time. */
    private ObservedEnrollment with(
            @Nullable Wait nowAwaits,
            boolean nowPaid,
            boolean nowRefunding,
            @Nullable AttentionReason nowParked,
            @Nullable String error,
            Instant at) {
        return new ObservedEnrollment(
                enrollmentId,
                nowAwaits,
                nowPaid,
                nowRefunding,
                nowParked,
                matters,
                error,
                nowParked == null ? at : since,
                0,
                null,
                null);
    }
}
