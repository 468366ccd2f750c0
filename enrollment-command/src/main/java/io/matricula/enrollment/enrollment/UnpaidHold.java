package io.matricula.enrollment.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the seat of an enrollment has been held without payment, and until when it was promised anew.
 *
 * @param since when the seat was offered to an applicant in line, or the payment was first awaited
 * @param extendedUntil the latest deadline that an accepted offer or another way to pay brought; absent before either
 */
record UnpaidHold(@Nullable Instant since, @Nullable Instant extendedUntil) {

    static final UnpaidHold NONE = new UnpaidHold(null, null);

    UnpaidHold offered(Instant at) {
        return new UnpaidHold(at, null);
    }

    UnpaidHold billed(Instant at, Instant dueAt) {
        return since == null ? new UnpaidHold(at, null) : extended(dueAt);
    }

    UnpaidHold extended(@Nullable Instant until) {
        boolean later = until != null && (extendedUntil == null || until.isAfter(extendedUntil));
        return later ? new UnpaidHold(since, until) : this;
    }
}
