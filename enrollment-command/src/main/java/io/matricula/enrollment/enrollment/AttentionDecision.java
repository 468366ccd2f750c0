package io.matricula.enrollment.enrollment;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.academic.event.AttentionResolved;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.AttentionSettled;
import io.matricula.shared.academic.event.EnrollmentParked;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.MatterRaised;
import io.matricula.shared.academic.event.MatterResolved;
import io.matricula.shared.academic.event.MatterSettled;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a person comes to be needed, and what becomes of an enrollment when they have seen to it.
 *
 * @param request what was asked for
 * @param now where the enrollment stands
 * @param matters what stands in attention beside it
 */
record AttentionDecision(EnrollmentRequested request, EnrollmentTransitions now, Matters matters) {

    /** What has come to its end in the meantime stays there, and the trouble beside it (R27). */
    Stream<AcademicEvent> park(ParkEnrollment command) {
        if (now.needsAttention()) {
            return Stream.empty();
        }
        return now.isUnderWay()
                ? Stream.concat(Stream.of(parked(command)), shortMoneyNoLongerAwaited())
                : raise(new RaiseMatter(command.enrollmentId(), command.reason(), command.detail(), null));
    }

    private EnrollmentParked parked(ParkEnrollment command) {
        return new EnrollmentParked(
                command.enrollmentId(), request.offeringId(), request.studentId(), command.reason(), command.detail());
    }

    /** What is no longer awaited is not missing any more. */
    Stream<AcademicEvent> shortMoneyNoLongerAwaited() {
        return settle(new SettleMatter(request.enrollmentId(), AttentionReason.PAYMENT_SHORT));
    }

    Stream<AcademicEvent> settle(SettleMatter command) {
        return matters.has(command.kind())
                ? Stream.of(new MatterSettled(command.enrollmentId(), command.kind()))
                : Stream.empty();
    }

    Stream<AcademicEvent> raise(RaiseMatter command) {
        var matter = new MatterRaised(command.enrollmentId(), command.kind(), command.detail(), command.missing());
        return matters.has(matter) ? Stream.empty() : Stream.of(matter);
    }

    Stream<AcademicEvent> retry(RetryAttention command) {
        mustWaitForPerson(command.late());
        Stream<AttentionReason> own = Stream.ofNullable(now.attention()).filter(kind -> !matters.has(kind));
        Stream<AttentionReason> known = Stream.concat(matters.kinds().stream(), own);
        return Stream.concat(known.map(kind -> retried(command, kind)), lateness(command));
    }

    private Stream<AcademicEvent> lateness(RetryAttention command) {
        return now.isUnderWay() && command.late() ? Stream.of(retried(command, null)) : Stream.empty();
    }

    private static AttentionRetried retried(RetryAttention command, @Nullable AttentionReason what) {
        return new AttentionRetried(command.enrollmentId(), what, command.reason(), command.actor());
    }

    Stream<AcademicEvent> resolve(ResolveAttention command) {
        mustWaitForPerson(command.late());
        Stream<AcademicEvent> beside = matters.kinds().stream().map(kind -> resolved(command, kind));
        return now.waitsForPerson(command.late()) ? Stream.concat(beside, Stream.of(resolved(command))) : beside;
    }

    private static MatterResolved resolved(ResolveAttention command, AttentionReason kind) {
        return new MatterResolved(command.enrollmentId(), kind, command.outcome(), command.reason(), command.actor());
    }

    private AttentionResolved resolved(ResolveAttention command) {
        AfterAttention after = now.afterAttention();
        return new AttentionResolved(
                command.enrollmentId(),
                request.offeringId(),
                request.studentId(),
                command.outcome(),
                command.reason(),
                command.actor(),
                after.status(),
                after.reason());
    }

    Stream<AcademicEvent> settle(SettleAttention command) {
        AfterAttention after = now.afterAttention();
        return now.needsAttention()
                ? Stream.of(new AttentionSettled(
                        command.enrollmentId(),
                        request.offeringId(),
                        request.studentId(),
                        after.status(),
                        after.reason()))
                : Stream.empty();
    }

    private void mustWaitForPerson(boolean late) {
        if (!now.waitsForPerson(late) && matters.isEmpty()) {
            throw new Refused(
                    RefusalCode.NOT_IN_ATTENTION, "Nothing needs attention; the status is " + now.status() + ".");
        }
    }
}
