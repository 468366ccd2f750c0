package io.matricula.enrollment.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the seat of an enrollment has been held without payment, and until when it was promised anew.
 *
 * @param since when the seat was offered to an applicant on the waitlist, or the payment was first awaited
 * @param extendedUntil the latest deadline that an accepted offer or another way to pay brought; absent before either
 */
record UnpaidPeriod(@Nullable Instant since, @Nullable Instant extendedUntil) {

    static final UnpaidPeriod NONE = new UnpaidPeriod(null, null);

    UnpaidPeriod offered(Instant at) {
        return new UnpaidPeriod(at, null);
    }

    UnpaidPeriod billed(Instant at, Instant dueAt) {
        return since == null ? new UnpaidPeriod(at, null) : extended(dueAt);
    }

    UnpaidPeriod extended(@Nullable Instant until) {
        boolean later = until != null && (extendedUntil == null || until.isAfter(extendedUntil));
        return later ? new UnpaidPeriod(since, until) : this;
    }
}
