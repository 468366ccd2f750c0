package io.matricula.enrollment.offering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When requests are taken: from the opening instant on, until just before the closing one; a missing end is open. */
record EnrollmentWindow(@Nullable Instant opensAt, @Nullable Instant closesAt) {

    static final EnrollmentWindow ALWAYS = new EnrollmentWindow(null, null);

    boolean contains(Instant instant) {
        return (opensAt == null || !instant.isBefore(opensAt)) && (closesAt == null || instant.isBefore(closesAt));
    }
}
