package io.matricula.enrollment.offering;

import io.matricula.shared.academic.OfferingTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When requests are taken: from the opening instant on, until just before the closing one; a missing end is open. */
record EnrollmentWindow(@Nullable Instant opensAt, @Nullable Instant closesAt) {

    static final EnrollmentWindow ALWAYS = new EnrollmentWindow(null, null);

    static EnrollmentWindow of(OfferingTerms terms) {
        return new EnrollmentWindow(terms.enrollmentOpensAt(), terms.enrollmentClosesAt());
    }

    boolean contains(Instant instant) {
        return hasOpened(instant) && !isOver(instant);
    }

    boolean hasOpened(Instant now) {
        return opensAt == null || !now.isBefore(opensAt);
    }

    boolean isOver(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    /** Whether it opens before it closes. */
    boolean isInOrder() {
        return opensAt == null || closesAt == null || opensAt.isBefore(closesAt);
    }
}
