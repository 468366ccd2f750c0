package io.matricula.query.attention;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a process that should have gone on by itself counts as late, and when it may be tried again.
 *
 * @param grace how much later than expected is still in time
 */
record Lateness(Duration grace) {

    private static final Duration MAX_PAUSE = Duration.ofHours(1);
    private static final int MAX_DOUBLINGS = 16;

    /** From when on the process needs attention; null if it never does. What needs a person does so at once. */
    @Nullable
    Instant of(ObservedEnrollment process) {
        if (process.parked() != null) {
            return process.since();
        }
        return process.matters().isEmpty()
                ? ofItself(process)
                : process.matters().get(0).since();
    }

    /** From when on the process should have gone on by itself, whatever stands beside it; null if it never should. */
    @Nullable
    Instant ofItself(ObservedEnrollment process) {
        return process.refunding() ? process.since().plus(grace) : of(process.awaits(), process.since());
    }

    /** From when on a process that was just tried again may be once more: after pauses that grow. */
    Instant nextRetry(Instant retriedAt, int retries) {
        Duration pause = grace.multipliedBy(1L << Math.min(retries, MAX_DOUBLINGS));
        return retriedAt.plus(pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE);
    }

    private @Nullable Instant of(@Nullable Wait awaited, Instant since) {
        if (awaited == null || awaited.patient()) {
            return null;
        }
        Instant deadline = awaited.deadline();
        return (deadline == null ? since : deadline).plus(grace);
    }
}
